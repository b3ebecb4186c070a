import { QualityPanel as QualityPanel_42915b0c2c50c2791840aec5039112f3 } from '../../../admin/quality/QualityPanel'
import { DocumentLinksPanel as DocumentLinksPanel_a8100824e1995fb8056019290a318064 } from '../../../admin/links/DocumentLinksPanel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ManyValuesDiff as ManyValuesDiff_89cfba036a13f594995016498319b3ef } from '../../../admin/versions/ManyValuesDiff'
import { AddressFieldState as AddressFieldState_2e4593ad1963da4cdac0a0157800baca } from '../../../admin/links/AddressFieldState'
import { DuplicateWarning as DuplicateWarning_5e91b17834feed20a569ec52b3349c2b } from '../../../admin/entries/DuplicateWarning'
import { TerritoriesField as TerritoriesField_92a8cdb7b21cb3625dc37458a91d0ee7 } from '../../../admin/territories/TerritoriesField'
import { BulkChangeForm as BulkChangeForm_ea04f020c1b1f259320732364ead5f36 } from '../../../admin/entries/BulkChangeForm'
import { LinkWarning as LinkWarning_ea5198ca3fdaec0a5fc4b93db70d3f45 } from '../../../admin/links/LinkWarning'
import { PublishButton as PublishButton_da4058c9ea06f4b1cd7e6aea429fae24 } from '../../../admin/publish/PublishButton'
import { VersionList as VersionList_e86460c4c98c47fd07e6bf18115e04e6 } from '../../../admin/versions/VersionList'
import { IssueWorkflow as IssueWorkflow_77e1d183a276044fdf9e486b24c83e25 } from '../../../admin/issues/IssueWorkflow'
import { IssuePreview as IssuePreview_45be57de500d111e572d447b9f034b94 } from '../../../admin/issues/IssuePreview'
import { Icon as Icon_cf46b6c2bcf3465425e8ed1893793353 } from '../../../admin/look/Icon'
import { Logo as Logo_f96e85dd8a421a91893688e4c264273d } from '../../../admin/look/Logo'
import { NewsletterLinks as NewsletterLinks_de7a8687b2f35dccc88d9092755d27e8 } from '../../../admin/nav/NewsletterLinks'
import { QualityLinks as QualityLinks_e795c8dd2499e4cd9fa6b473afe60c26 } from '../../../admin/nav/QualityLinks'
import { PendingWork as PendingWork_78211cc88279d76c65e5fa7a765a62f3 } from '../../../admin/dashboard/PendingWork'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { JobsView as JobsView_7c9ff4225d1945470f4fed745dc0b745 } from '../../../admin/jobs/JobsView'
import { LinksView as LinksView_606131e56c080f20d4dc69a85101dcce } from '../../../admin/links/LinksView'
import { AddressView as AddressView_561b420c102b77b7a2460e0a11d170e5 } from '../../../admin/links/AddressView'
import { SendingView as SendingView_668cbe3f46913f36a5675a899d10eac4 } from '../../../admin/newsletter/SendingView'
import { ReturnsView as ReturnsView_75214150260caf7b9a26b62260e99574 } from '../../../admin/newsletter/ReturnsView'
import { ImportsView as ImportsView_4fa61177437f550f254bdd5f79e25586 } from '../../../admin/newsletter/ImportsView'
import { ImportView as ImportView_13c6c161da945e2598ed60cff52d979b } from '../../../admin/newsletter/ImportView'
import { ImportView as ImportView_96d240029eaf7232decd3d78a76aab8b } from '../../../admin/entries/ImportView'
import { AuditView as AuditView_eca631f6ae66c54118fb05007ec6ab51 } from '../../../admin/audit/AuditView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/quality/QualityPanel#QualityPanel": QualityPanel_42915b0c2c50c2791840aec5039112f3,
  "/admin/links/DocumentLinksPanel#DocumentLinksPanel": DocumentLinksPanel_a8100824e1995fb8056019290a318064,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/versions/ManyValuesDiff#ManyValuesDiff": ManyValuesDiff_89cfba036a13f594995016498319b3ef,
  "/admin/links/AddressFieldState#AddressFieldState": AddressFieldState_2e4593ad1963da4cdac0a0157800baca,
  "/admin/entries/DuplicateWarning#DuplicateWarning": DuplicateWarning_5e91b17834feed20a569ec52b3349c2b,
  "/admin/territories/TerritoriesField#TerritoriesField": TerritoriesField_92a8cdb7b21cb3625dc37458a91d0ee7,
  "/admin/entries/BulkChangeForm#BulkChangeForm": BulkChangeForm_ea04f020c1b1f259320732364ead5f36,
  "/admin/links/LinkWarning#LinkWarning": LinkWarning_ea5198ca3fdaec0a5fc4b93db70d3f45,
  "/admin/publish/PublishButton#PublishButton": PublishButton_da4058c9ea06f4b1cd7e6aea429fae24,
  "/admin/versions/VersionList#VersionList": VersionList_e86460c4c98c47fd07e6bf18115e04e6,
  "/admin/issues/IssueWorkflow#IssueWorkflow": IssueWorkflow_77e1d183a276044fdf9e486b24c83e25,
  "/admin/issues/IssuePreview#IssuePreview": IssuePreview_45be57de500d111e572d447b9f034b94,
  "/admin/look/Icon#Icon": Icon_cf46b6c2bcf3465425e8ed1893793353,
  "/admin/look/Logo#Logo": Logo_f96e85dd8a421a91893688e4c264273d,
  "/admin/nav/NewsletterLinks#NewsletterLinks": NewsletterLinks_de7a8687b2f35dccc88d9092755d27e8,
  "/admin/nav/QualityLinks#QualityLinks": QualityLinks_e795c8dd2499e4cd9fa6b473afe60c26,
  "/admin/dashboard/PendingWork#PendingWork": PendingWork_78211cc88279d76c65e5fa7a765a62f3,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/admin/jobs/JobsView#JobsView": JobsView_7c9ff4225d1945470f4fed745dc0b745,
  "/admin/links/LinksView#LinksView": LinksView_606131e56c080f20d4dc69a85101dcce,
  "/admin/links/AddressView#AddressView": AddressView_561b420c102b77b7a2460e0a11d170e5,
  "/admin/newsletter/SendingView#SendingView": SendingView_668cbe3f46913f36a5675a899d10eac4,
  "/admin/newsletter/ReturnsView#ReturnsView": ReturnsView_75214150260caf7b9a26b62260e99574,
  "/admin/newsletter/ImportsView#ImportsView": ImportsView_4fa61177437f550f254bdd5f79e25586,
  "/admin/newsletter/ImportView#ImportView": ImportView_13c6c161da945e2598ed60cff52d979b,
  "/admin/entries/ImportView#ImportView": ImportView_96d240029eaf7232decd3d78a76aab8b,
  "/admin/audit/AuditView#AuditView": AuditView_eca631f6ae66c54118fb05007ec6ab51,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
