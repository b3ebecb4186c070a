import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_entries_distributions_format" AS ENUM('CSV', 'JSON', 'XLSX', 'XLS', 'ODS', 'PDF', 'HTML', 'PARQUET', 'ZIP', 'GEOJSON', 'SHP', 'TXT', 'XML', 'API');
  CREATE TYPE "public"."enum_entries_formats" AS ENUM('CSV', 'JSON', 'XLSX', 'XLS', 'ODS', 'PDF', 'HTML', 'PARQUET', 'ZIP', 'GEOJSON', 'SHP', 'TXT', 'XML', 'API');
  CREATE TYPE "public"."enum_entries_levels" AS ENUM('commune', 'epci', 'departement', 'region', 'national');
  CREATE TYPE "public"."enum_entries_locked_fields" AS ENUM('title', 'summary', 'description', 'themes', 'levels', 'keywords', 'licence', 'url');
  CREATE TYPE "public"."enum_entries_type" AS ENUM('dataset', 'publication', 'tool', 'platform', 'reference');
  CREATE TYPE "public"."enum_entries_licence" AS ENUM('lov2', 'fr-lo', 'odc-odbl', 'cecill-2.1', 'notspecified');
  CREATE TYPE "public"."enum_entries_frequency" AS ENUM('CONT', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL_2', 'ANNUAL', 'BIENNIAL', 'IRREG', 'NEVER', 'UNKNOWN');
  CREATE TYPE "public"."enum_entries_language" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum_entries_origin_kind" AS ENUM('manual', 'harvested');
  CREATE TYPE "public"."enum_entries_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__entries_v_version_distributions_format" AS ENUM('CSV', 'JSON', 'XLSX', 'XLS', 'ODS', 'PDF', 'HTML', 'PARQUET', 'ZIP', 'GEOJSON', 'SHP', 'TXT', 'XML', 'API');
  CREATE TYPE "public"."enum__entries_v_version_formats" AS ENUM('CSV', 'JSON', 'XLSX', 'XLS', 'ODS', 'PDF', 'HTML', 'PARQUET', 'ZIP', 'GEOJSON', 'SHP', 'TXT', 'XML', 'API');
  CREATE TYPE "public"."enum__entries_v_version_levels" AS ENUM('commune', 'epci', 'departement', 'region', 'national');
  CREATE TYPE "public"."enum__entries_v_version_locked_fields" AS ENUM('title', 'summary', 'description', 'themes', 'levels', 'keywords', 'licence', 'url');
  CREATE TYPE "public"."enum__entries_v_version_type" AS ENUM('dataset', 'publication', 'tool', 'platform', 'reference');
  CREATE TYPE "public"."enum__entries_v_version_licence" AS ENUM('lov2', 'fr-lo', 'odc-odbl', 'cecill-2.1', 'notspecified');
  CREATE TYPE "public"."enum__entries_v_version_frequency" AS ENUM('CONT', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL_2', 'ANNUAL', 'BIENNIAL', 'IRREG', 'NEVER', 'UNKNOWN');
  CREATE TYPE "public"."enum__entries_v_version_language" AS ENUM('fr', 'en');
  CREATE TYPE "public"."enum__entries_v_version_origin_kind" AS ENUM('manual', 'harvested');
  CREATE TYPE "public"."enum__entries_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_sources_levels" AS ENUM('commune', 'epci', 'departement', 'region', 'national');
  CREATE TYPE "public"."enum_sources_kind" AS ENUM('site', 'open-data', 'tool', 'serial', 'observatory');
  CREATE TYPE "public"."enum_sources_harvest_method" AS ENUM('none', 'opendatasoft', 'udata', 'dcat');
  CREATE TYPE "public"."enum_sources_link_treatment" AS ENUM('check', 'skip');
  CREATE TYPE "public"."enum_sources_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__sources_v_version_levels" AS ENUM('commune', 'epci', 'departement', 'region', 'national');
  CREATE TYPE "public"."enum__sources_v_version_kind" AS ENUM('site', 'open-data', 'tool', 'serial', 'observatory');
  CREATE TYPE "public"."enum__sources_v_version_harvest_method" AS ENUM('none', 'opendatasoft', 'udata', 'dcat');
  CREATE TYPE "public"."enum__sources_v_version_link_treatment" AS ENUM('check', 'skip');
  CREATE TYPE "public"."enum__sources_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_organizations_kind" AS ENUM('ministry', 'central-administration', 'statistical-service', 'public-body', 'observatory', 'court', 'social-security', 'advisory-body', 'parliament', 'independent-authority', 'other');
  CREATE TYPE "public"."enum_organizations_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__organizations_v_version_kind" AS ENUM('ministry', 'central-administration', 'statistical-service', 'public-body', 'observatory', 'court', 'social-security', 'advisory-body', 'parliament', 'independent-authority', 'other');
  CREATE TYPE "public"."enum__organizations_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_series_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__series_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_themes_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__themes_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_terms_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__terms_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_issues_items_kind" AS ENUM('entry', 'term', 'source', 'text');
  CREATE TYPE "public"."enum_issues_state" AS ENUM('draft', 'in_review', 'approved', 'scheduled', 'sending', 'sent', 'paused', 'cancelled');
  CREATE TYPE "public"."enum__issues_v_version_items_kind" AS ENUM('entry', 'term', 'source', 'text');
  CREATE TYPE "public"."enum__issues_v_version_state" AS ENUM('draft', 'in_review', 'approved', 'scheduled', 'sending', 'sent', 'paused', 'cancelled');
  CREATE TYPE "public"."enum_subscribers_status" AS ENUM('pending', 'confirmed', 'unsubscribed', 'suppressed', 'erased');
  CREATE TYPE "public"."enum_subscribers_rhythm" AS ENUM('each', 'monthly');
  CREATE TYPE "public"."enum_users_role" AS ENUM('contributor', 'editor', 'admin');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'schedulePublish');
  CREATE TYPE "public"."enum_newsletter_frequency" AS ENUM('weekly', 'monthly');
  CREATE TYPE "public"."enum__newsletter_v_version_frequency" AS ENUM('weekly', 'monthly');
  CREATE TABLE "entries_distributions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"format" "enum_entries_distributions_format",
  	"media_type" varchar,
  	"byte_size" numeric
  );
  
  CREATE TABLE "entries_formats" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_entries_formats",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "entries_levels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_entries_levels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "entries_locked_fields" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_entries_locked_fields",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "entries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"type" "enum_entries_type" DEFAULT 'dataset',
  	"featured" numeric,
  	"summary" varchar,
  	"description" jsonb,
  	"publisher_id" integer,
  	"source_id" integer,
  	"series_id" integer,
  	"url" varchar,
  	"licence" "enum_entries_licence" DEFAULT 'notspecified',
  	"documentation_url" varchar,
  	"methodology_url" varchar,
  	"contact_name" varchar,
  	"contact_email" varchar,
  	"contact_url" varchar,
  	"year_from" numeric,
  	"year_to" numeric,
  	"frequency" "enum_entries_frequency" DEFAULT 'UNKNOWN',
  	"issued" timestamp(3) with time zone,
  	"modified" timestamp(3) with time zone,
  	"language" "enum_entries_language" DEFAULT 'fr',
  	"origin_kind" "enum_entries_origin_kind" DEFAULT 'manual',
  	"origin_from" varchar,
  	"origin_remote_id" varchar,
  	"origin_last_seen_at" timestamp(3) with time zone,
  	"announce_update" boolean DEFAULT false,
  	"published_first_at" timestamp(3) with time zone,
  	"news_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_entries_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "entries_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "entries_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL
  );
  
  CREATE TABLE "entries_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organizations_id" integer,
  	"themes_id" integer,
  	"terms_id" integer
  );
  
  CREATE TABLE "_entries_v_version_distributions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"url" varchar,
  	"format" "enum__entries_v_version_distributions_format",
  	"media_type" varchar,
  	"byte_size" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_entries_v_version_formats" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__entries_v_version_formats",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_entries_v_version_levels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__entries_v_version_levels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_entries_v_version_locked_fields" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__entries_v_version_locked_fields",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_entries_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_type" "enum__entries_v_version_type" DEFAULT 'dataset',
  	"version_featured" numeric,
  	"version_summary" varchar,
  	"version_description" jsonb,
  	"version_publisher_id" integer,
  	"version_source_id" integer,
  	"version_series_id" integer,
  	"version_url" varchar,
  	"version_licence" "enum__entries_v_version_licence" DEFAULT 'notspecified',
  	"version_documentation_url" varchar,
  	"version_methodology_url" varchar,
  	"version_contact_name" varchar,
  	"version_contact_email" varchar,
  	"version_contact_url" varchar,
  	"version_year_from" numeric,
  	"version_year_to" numeric,
  	"version_frequency" "enum__entries_v_version_frequency" DEFAULT 'UNKNOWN',
  	"version_issued" timestamp(3) with time zone,
  	"version_modified" timestamp(3) with time zone,
  	"version_language" "enum__entries_v_version_language" DEFAULT 'fr',
  	"version_origin_kind" "enum__entries_v_version_origin_kind" DEFAULT 'manual',
  	"version_origin_from" varchar,
  	"version_origin_remote_id" varchar,
  	"version_origin_last_seen_at" timestamp(3) with time zone,
  	"version_announce_update" boolean DEFAULT false,
  	"version_published_first_at" timestamp(3) with time zone,
  	"version_news_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__entries_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_entries_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_entries_v_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL
  );
  
  CREATE TABLE "_entries_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"organizations_id" integer,
  	"themes_id" integer,
  	"terms_id" integer
  );
  
  CREATE TABLE "sources_levels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_sources_levels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "sources" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"url" varchar,
  	"organization_id" integer,
  	"kind" "enum_sources_kind" DEFAULT 'site',
  	"harvest_method" "enum_sources_harvest_method" DEFAULT 'none',
  	"api_url" varchar,
  	"link_treatment" "enum_sources_link_treatment" DEFAULT 'check',
  	"editor_id" integer,
  	"announce_update" boolean DEFAULT false,
  	"published_first_at" timestamp(3) with time zone,
  	"news_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_sources_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "sources_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"themes_id" integer
  );
  
  CREATE TABLE "_sources_v_version_levels" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__sources_v_version_levels",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_sources_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_url" varchar,
  	"version_organization_id" integer,
  	"version_kind" "enum__sources_v_version_kind" DEFAULT 'site',
  	"version_harvest_method" "enum__sources_v_version_harvest_method" DEFAULT 'none',
  	"version_api_url" varchar,
  	"version_link_treatment" "enum__sources_v_version_link_treatment" DEFAULT 'check',
  	"version_editor_id" integer,
  	"version_announce_update" boolean DEFAULT false,
  	"version_published_first_at" timestamp(3) with time zone,
  	"version_news_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__sources_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_sources_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"themes_id" integer
  );
  
  CREATE TABLE "organizations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"slug" varchar,
  	"acronym" varchar,
  	"kind" "enum_organizations_kind" DEFAULT 'other',
  	"siren" varchar,
  	"description" varchar,
  	"url" varchar,
  	"parent_id" integer,
  	"logo_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_organizations_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_organizations_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_slug" varchar,
  	"version_acronym" varchar,
  	"version_kind" "enum__organizations_v_version_kind" DEFAULT 'other',
  	"version_siren" varchar,
  	"version_description" varchar,
  	"version_url" varchar,
  	"version_parent_id" integer,
  	"version_logo_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__organizations_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "series" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"summary" varchar,
  	"publisher_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_series_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_series_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_summary" varchar,
  	"version_publisher_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__series_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "themes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"description" varchar,
  	"order" numeric DEFAULT 100,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_themes_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_themes_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_description" varchar,
  	"version_order" numeric DEFAULT 100,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__themes_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "terms_legal_references" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "terms" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"acronym" varchar,
  	"slug" varchar,
  	"short_definition" varchar,
  	"body" jsonb,
  	"autolink" boolean DEFAULT true,
  	"announce_update" boolean DEFAULT false,
  	"published_first_at" timestamp(3) with time zone,
  	"news_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_terms_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "terms_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "terms_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"terms_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "_terms_v_version_legal_references" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_terms_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_label" varchar,
  	"version_acronym" varchar,
  	"version_slug" varchar,
  	"version_short_definition" varchar,
  	"version_body" jsonb,
  	"version_autolink" boolean DEFAULT true,
  	"version_announce_update" boolean DEFAULT false,
  	"version_published_first_at" timestamp(3) with time zone,
  	"version_news_at" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__terms_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "_terms_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_terms_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"terms_id" integer,
  	"themes_id" integer
  );
  
  CREATE TABLE "pages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"description" varchar,
  	"layout" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_pages_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_description" varchar,
  	"version_layout" jsonb,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "media" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"alt" varchar,
  	"credit" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar
  );
  
  CREATE TABLE "issues_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_issues_items_kind" DEFAULT 'entry' NOT NULL,
  	"theme_id" integer,
  	"for_everyone" boolean DEFAULT false,
  	"entry_id" integer,
  	"term_id" integer,
  	"source_id" integer,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"year" varchar,
  	"territory" varchar,
  	"url" varchar
  );
  
  CREATE TABLE "issues" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar,
  	"preheader" varchar,
  	"introduction" jsonb,
  	"state" "enum_issues_state" DEFAULT 'draft' NOT NULL,
  	"number" numeric,
  	"period_key" varchar,
  	"cut_from" timestamp(3) with time zone,
  	"cut_to" timestamp(3) with time zone,
  	"scheduled_at" timestamp(3) with time zone,
  	"approved_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"content_hash" varchar,
  	"last_author_id" integer,
  	"approved_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_issues_v_version_items" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__issues_v_version_items_kind" DEFAULT 'entry' NOT NULL,
  	"theme_id" integer,
  	"for_everyone" boolean DEFAULT false,
  	"entry_id" integer,
  	"term_id" integer,
  	"source_id" integer,
  	"title" varchar NOT NULL,
  	"summary" varchar,
  	"year" varchar,
  	"territory" varchar,
  	"url" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_issues_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_subject" varchar,
  	"version_preheader" varchar,
  	"version_introduction" jsonb,
  	"version_state" "enum__issues_v_version_state" DEFAULT 'draft' NOT NULL,
  	"version_number" numeric,
  	"version_period_key" varchar,
  	"version_cut_from" timestamp(3) with time zone,
  	"version_cut_to" timestamp(3) with time zone,
  	"version_scheduled_at" timestamp(3) with time zone,
  	"version_approved_at" timestamp(3) with time zone,
  	"version_sent_at" timestamp(3) with time zone,
  	"version_content_hash" varchar,
  	"version_last_author_id" integer,
  	"version_approved_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscribers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"email" varchar NOT NULL,
  	"status" "enum_subscribers_status" DEFAULT 'pending' NOT NULL,
  	"rhythm" "enum_subscribers_rhythm" DEFAULT 'each' NOT NULL,
  	"consent_at" timestamp(3) with time zone,
  	"consent_text_version" varchar,
  	"consent_form" varchar,
  	"consent_network_hash" varchar,
  	"confirmed_at" timestamp(3) with time zone,
  	"unsubscribed_at" timestamp(3) with time zone,
  	"suppressed_reason" varchar,
  	"last_act_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subscribers_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "subscribers_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"themes_id" integer
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'contributor' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"entries_id" integer,
  	"sources_id" integer,
  	"organizations_id" integer,
  	"series_id" integer,
  	"themes_id" integer,
  	"terms_id" integer,
  	"pages_id" integer,
  	"media_id" integer,
  	"issues_id" integer,
  	"subscribers_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "site" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'Open Collectivités' NOT NULL,
  	"tagline" varchar DEFAULT 'Les données et publications sur les collectivités locales, en un seul endroit',
  	"introduction" varchar,
  	"contact_email" varchar,
  	"notice_text" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_site_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version_name" varchar DEFAULT 'Open Collectivités' NOT NULL,
  	"version_tagline" varchar DEFAULT 'Les données et publications sur les collectivités locales, en un seul endroit',
  	"version_introduction" varchar,
  	"version_contact_email" varchar,
  	"version_notice_text" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "newsletter" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"sender_name" varchar DEFAULT 'Open Collectivités' NOT NULL,
  	"sender_email" varchar DEFAULT 'lettre@open-collectivites.localhost' NOT NULL,
  	"reply_to" varchar,
  	"postal_identity" varchar DEFAULT 'Direction générale des collectivités locales (DGCL)
  2, place des Saussaies, 75008 Paris' NOT NULL,
  	"frequency" "enum_newsletter_frequency" DEFAULT 'monthly' NOT NULL,
  	"rate_per_second" numeric DEFAULT 20 NOT NULL,
  	"rate_per_hour" numeric DEFAULT 20000 NOT NULL,
  	"resend_uncertain" boolean DEFAULT true,
  	"consent_text" varchar DEFAULT 'J’accepte de recevoir la lettre d’information d’Open Collectivités à cette adresse. Je peux me désabonner à tout moment, en un clic.' NOT NULL,
  	"consent_text_version" varchar DEFAULT '2026-11' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_newsletter_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version_sender_name" varchar DEFAULT 'Open Collectivités' NOT NULL,
  	"version_sender_email" varchar DEFAULT 'lettre@open-collectivites.localhost' NOT NULL,
  	"version_reply_to" varchar,
  	"version_postal_identity" varchar DEFAULT 'Direction générale des collectivités locales (DGCL)
  2, place des Saussaies, 75008 Paris' NOT NULL,
  	"version_frequency" "enum__newsletter_v_version_frequency" DEFAULT 'monthly' NOT NULL,
  	"version_rate_per_second" numeric DEFAULT 20 NOT NULL,
  	"version_rate_per_hour" numeric DEFAULT 20000 NOT NULL,
  	"version_resend_uncertain" boolean DEFAULT true,
  	"version_consent_text" varchar DEFAULT 'J’accepte de recevoir la lettre d’information d’Open Collectivités à cette adresse. Je peux me désabonner à tout moment, en un clic.' NOT NULL,
  	"version_consent_text_version" varchar DEFAULT '2026-11' NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"timeout_seconds" numeric DEFAULT 20 NOT NULL,
  	"max_per_run" numeric DEFAULT 2000 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_links_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"version_timeout_seconds" numeric DEFAULT 20 NOT NULL,
  	"version_max_per_run" numeric DEFAULT 2000 NOT NULL,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "entries_distributions" ADD CONSTRAINT "entries_distributions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_formats" ADD CONSTRAINT "entries_formats_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_levels" ADD CONSTRAINT "entries_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_locked_fields" ADD CONSTRAINT "entries_locked_fields_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries" ADD CONSTRAINT "entries_publisher_id_organizations_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "entries" ADD CONSTRAINT "entries_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "entries" ADD CONSTRAINT "entries_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "entries_texts" ADD CONSTRAINT "entries_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_numbers" ADD CONSTRAINT "entries_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_rels" ADD CONSTRAINT "entries_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_rels" ADD CONSTRAINT "entries_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_rels" ADD CONSTRAINT "entries_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "entries_rels" ADD CONSTRAINT "entries_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_version_distributions" ADD CONSTRAINT "_entries_v_version_distributions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_version_formats" ADD CONSTRAINT "_entries_v_version_formats_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_version_levels" ADD CONSTRAINT "_entries_v_version_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_version_locked_fields" ADD CONSTRAINT "_entries_v_version_locked_fields_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v" ADD CONSTRAINT "_entries_v_parent_id_entries_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_entries_v" ADD CONSTRAINT "_entries_v_version_publisher_id_organizations_id_fk" FOREIGN KEY ("version_publisher_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_entries_v" ADD CONSTRAINT "_entries_v_version_source_id_sources_id_fk" FOREIGN KEY ("version_source_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_entries_v" ADD CONSTRAINT "_entries_v_version_series_id_series_id_fk" FOREIGN KEY ("version_series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_entries_v_texts" ADD CONSTRAINT "_entries_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_numbers" ADD CONSTRAINT "_entries_v_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_rels" ADD CONSTRAINT "_entries_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_entries_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_rels" ADD CONSTRAINT "_entries_v_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_rels" ADD CONSTRAINT "_entries_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_entries_v_rels" ADD CONSTRAINT "_entries_v_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sources_levels" ADD CONSTRAINT "sources_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sources" ADD CONSTRAINT "sources_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sources" ADD CONSTRAINT "sources_editor_id_users_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sources_rels" ADD CONSTRAINT "sources_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "sources_rels" ADD CONSTRAINT "sources_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sources_v_version_levels" ADD CONSTRAINT "_sources_v_version_levels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_sources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sources_v" ADD CONSTRAINT "_sources_v_parent_id_sources_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sources_v" ADD CONSTRAINT "_sources_v_version_organization_id_organizations_id_fk" FOREIGN KEY ("version_organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sources_v" ADD CONSTRAINT "_sources_v_version_editor_id_users_id_fk" FOREIGN KEY ("version_editor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_sources_v_rels" ADD CONSTRAINT "_sources_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_sources_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_sources_v_rels" ADD CONSTRAINT "_sources_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_version_parent_id_organizations_id_fk" FOREIGN KEY ("version_parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_organizations_v" ADD CONSTRAINT "_organizations_v_version_logo_id_media_id_fk" FOREIGN KEY ("version_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "series" ADD CONSTRAINT "series_publisher_id_organizations_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_series_v" ADD CONSTRAINT "_series_v_parent_id_series_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_series_v" ADD CONSTRAINT "_series_v_version_publisher_id_organizations_id_fk" FOREIGN KEY ("version_publisher_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_themes_v" ADD CONSTRAINT "_themes_v_parent_id_themes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "terms_legal_references" ADD CONSTRAINT "terms_legal_references_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_texts" ADD CONSTRAINT "terms_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "terms_rels" ADD CONSTRAINT "terms_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_terms_v_version_legal_references" ADD CONSTRAINT "_terms_v_version_legal_references_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_terms_v" ADD CONSTRAINT "_terms_v_parent_id_terms_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_terms_v_texts" ADD CONSTRAINT "_terms_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_terms_v_rels" ADD CONSTRAINT "_terms_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_terms_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_terms_v_rels" ADD CONSTRAINT "_terms_v_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_terms_v_rels" ADD CONSTRAINT "_terms_v_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_items" ADD CONSTRAINT "issues_items_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_items" ADD CONSTRAINT "issues_items_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_items" ADD CONSTRAINT "issues_items_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_items" ADD CONSTRAINT "issues_items_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues_items" ADD CONSTRAINT "issues_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "issues" ADD CONSTRAINT "issues_last_author_id_users_id_fk" FOREIGN KEY ("last_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "issues" ADD CONSTRAINT "issues_approved_by_id_users_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_version_items" ADD CONSTRAINT "_issues_v_version_items_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_version_items" ADD CONSTRAINT "_issues_v_version_items_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_version_items" ADD CONSTRAINT "_issues_v_version_items_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_version_items" ADD CONSTRAINT "_issues_v_version_items_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v_version_items" ADD CONSTRAINT "_issues_v_version_items_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_issues_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_parent_id_issues_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_last_author_id_users_id_fk" FOREIGN KEY ("version_last_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_approved_by_id_users_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscribers_texts" ADD CONSTRAINT "subscribers_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscribers_rels" ADD CONSTRAINT "subscribers_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscribers_rels" ADD CONSTRAINT "subscribers_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_entries_fk" FOREIGN KEY ("entries_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_sources_fk" FOREIGN KEY ("sources_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_organizations_fk" FOREIGN KEY ("organizations_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_series_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_themes_fk" FOREIGN KEY ("themes_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_terms_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_issues_fk" FOREIGN KEY ("issues_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_subscribers_fk" FOREIGN KEY ("subscribers_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "entries_distributions_order_idx" ON "entries_distributions" USING btree ("_order");
  CREATE INDEX "entries_distributions_parent_id_idx" ON "entries_distributions" USING btree ("_parent_id");
  CREATE INDEX "entries_formats_order_idx" ON "entries_formats" USING btree ("order");
  CREATE INDEX "entries_formats_parent_idx" ON "entries_formats" USING btree ("parent_id");
  CREATE INDEX "entries_levels_order_idx" ON "entries_levels" USING btree ("order");
  CREATE INDEX "entries_levels_parent_idx" ON "entries_levels" USING btree ("parent_id");
  CREATE INDEX "entries_locked_fields_order_idx" ON "entries_locked_fields" USING btree ("order");
  CREATE INDEX "entries_locked_fields_parent_idx" ON "entries_locked_fields" USING btree ("parent_id");
  CREATE INDEX "entries_title_idx" ON "entries" USING btree ("title");
  CREATE UNIQUE INDEX "entries_slug_idx" ON "entries" USING btree ("slug");
  CREATE INDEX "entries_type_idx" ON "entries" USING btree ("type");
  CREATE INDEX "entries_publisher_idx" ON "entries" USING btree ("publisher_id");
  CREATE INDEX "entries_source_idx" ON "entries" USING btree ("source_id");
  CREATE INDEX "entries_series_idx" ON "entries" USING btree ("series_id");
  CREATE INDEX "entries_modified_idx" ON "entries" USING btree ("modified");
  CREATE INDEX "entries_origin_origin_remote_id_idx" ON "entries" USING btree ("origin_remote_id");
  CREATE INDEX "entries_published_first_at_idx" ON "entries" USING btree ("published_first_at");
  CREATE INDEX "entries_news_at_idx" ON "entries" USING btree ("news_at");
  CREATE INDEX "entries_updated_at_idx" ON "entries" USING btree ("updated_at");
  CREATE INDEX "entries_created_at_idx" ON "entries" USING btree ("created_at");
  CREATE INDEX "entries_deleted_at_idx" ON "entries" USING btree ("deleted_at");
  CREATE INDEX "entries__status_idx" ON "entries" USING btree ("_status");
  CREATE INDEX "entries_texts_order_parent" ON "entries_texts" USING btree ("order","parent_id");
  CREATE INDEX "entries_numbers_order_parent_idx" ON "entries_numbers" USING btree ("order","parent_id");
  CREATE INDEX "entries_rels_order_idx" ON "entries_rels" USING btree ("order");
  CREATE INDEX "entries_rels_parent_idx" ON "entries_rels" USING btree ("parent_id");
  CREATE INDEX "entries_rels_path_idx" ON "entries_rels" USING btree ("path");
  CREATE INDEX "entries_rels_organizations_id_idx" ON "entries_rels" USING btree ("organizations_id");
  CREATE INDEX "entries_rels_themes_id_idx" ON "entries_rels" USING btree ("themes_id");
  CREATE INDEX "entries_rels_terms_id_idx" ON "entries_rels" USING btree ("terms_id");
  CREATE INDEX "_entries_v_version_distributions_order_idx" ON "_entries_v_version_distributions" USING btree ("_order");
  CREATE INDEX "_entries_v_version_distributions_parent_id_idx" ON "_entries_v_version_distributions" USING btree ("_parent_id");
  CREATE INDEX "_entries_v_version_formats_order_idx" ON "_entries_v_version_formats" USING btree ("order");
  CREATE INDEX "_entries_v_version_formats_parent_idx" ON "_entries_v_version_formats" USING btree ("parent_id");
  CREATE INDEX "_entries_v_version_levels_order_idx" ON "_entries_v_version_levels" USING btree ("order");
  CREATE INDEX "_entries_v_version_levels_parent_idx" ON "_entries_v_version_levels" USING btree ("parent_id");
  CREATE INDEX "_entries_v_version_locked_fields_order_idx" ON "_entries_v_version_locked_fields" USING btree ("order");
  CREATE INDEX "_entries_v_version_locked_fields_parent_idx" ON "_entries_v_version_locked_fields" USING btree ("parent_id");
  CREATE INDEX "_entries_v_parent_idx" ON "_entries_v" USING btree ("parent_id");
  CREATE INDEX "_entries_v_version_version_title_idx" ON "_entries_v" USING btree ("version_title");
  CREATE INDEX "_entries_v_version_version_slug_idx" ON "_entries_v" USING btree ("version_slug");
  CREATE INDEX "_entries_v_version_version_type_idx" ON "_entries_v" USING btree ("version_type");
  CREATE INDEX "_entries_v_version_version_publisher_idx" ON "_entries_v" USING btree ("version_publisher_id");
  CREATE INDEX "_entries_v_version_version_source_idx" ON "_entries_v" USING btree ("version_source_id");
  CREATE INDEX "_entries_v_version_version_series_idx" ON "_entries_v" USING btree ("version_series_id");
  CREATE INDEX "_entries_v_version_version_modified_idx" ON "_entries_v" USING btree ("version_modified");
  CREATE INDEX "_entries_v_version_origin_version_origin_remote_id_idx" ON "_entries_v" USING btree ("version_origin_remote_id");
  CREATE INDEX "_entries_v_version_version_published_first_at_idx" ON "_entries_v" USING btree ("version_published_first_at");
  CREATE INDEX "_entries_v_version_version_news_at_idx" ON "_entries_v" USING btree ("version_news_at");
  CREATE INDEX "_entries_v_version_version_updated_at_idx" ON "_entries_v" USING btree ("version_updated_at");
  CREATE INDEX "_entries_v_version_version_created_at_idx" ON "_entries_v" USING btree ("version_created_at");
  CREATE INDEX "_entries_v_version_version_deleted_at_idx" ON "_entries_v" USING btree ("version_deleted_at");
  CREATE INDEX "_entries_v_version_version__status_idx" ON "_entries_v" USING btree ("version__status");
  CREATE INDEX "_entries_v_created_at_idx" ON "_entries_v" USING btree ("created_at");
  CREATE INDEX "_entries_v_updated_at_idx" ON "_entries_v" USING btree ("updated_at");
  CREATE INDEX "_entries_v_latest_idx" ON "_entries_v" USING btree ("latest");
  CREATE INDEX "_entries_v_texts_order_parent" ON "_entries_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_entries_v_numbers_order_parent_idx" ON "_entries_v_numbers" USING btree ("order","parent_id");
  CREATE INDEX "_entries_v_rels_order_idx" ON "_entries_v_rels" USING btree ("order");
  CREATE INDEX "_entries_v_rels_parent_idx" ON "_entries_v_rels" USING btree ("parent_id");
  CREATE INDEX "_entries_v_rels_path_idx" ON "_entries_v_rels" USING btree ("path");
  CREATE INDEX "_entries_v_rels_organizations_id_idx" ON "_entries_v_rels" USING btree ("organizations_id");
  CREATE INDEX "_entries_v_rels_themes_id_idx" ON "_entries_v_rels" USING btree ("themes_id");
  CREATE INDEX "_entries_v_rels_terms_id_idx" ON "_entries_v_rels" USING btree ("terms_id");
  CREATE INDEX "sources_levels_order_idx" ON "sources_levels" USING btree ("order");
  CREATE INDEX "sources_levels_parent_idx" ON "sources_levels" USING btree ("parent_id");
  CREATE UNIQUE INDEX "sources_slug_idx" ON "sources" USING btree ("slug");
  CREATE INDEX "sources_organization_idx" ON "sources" USING btree ("organization_id");
  CREATE INDEX "sources_editor_idx" ON "sources" USING btree ("editor_id");
  CREATE INDEX "sources_published_first_at_idx" ON "sources" USING btree ("published_first_at");
  CREATE INDEX "sources_news_at_idx" ON "sources" USING btree ("news_at");
  CREATE INDEX "sources_updated_at_idx" ON "sources" USING btree ("updated_at");
  CREATE INDEX "sources_created_at_idx" ON "sources" USING btree ("created_at");
  CREATE INDEX "sources_deleted_at_idx" ON "sources" USING btree ("deleted_at");
  CREATE INDEX "sources__status_idx" ON "sources" USING btree ("_status");
  CREATE INDEX "sources_rels_order_idx" ON "sources_rels" USING btree ("order");
  CREATE INDEX "sources_rels_parent_idx" ON "sources_rels" USING btree ("parent_id");
  CREATE INDEX "sources_rels_path_idx" ON "sources_rels" USING btree ("path");
  CREATE INDEX "sources_rels_themes_id_idx" ON "sources_rels" USING btree ("themes_id");
  CREATE INDEX "_sources_v_version_levels_order_idx" ON "_sources_v_version_levels" USING btree ("order");
  CREATE INDEX "_sources_v_version_levels_parent_idx" ON "_sources_v_version_levels" USING btree ("parent_id");
  CREATE INDEX "_sources_v_parent_idx" ON "_sources_v" USING btree ("parent_id");
  CREATE INDEX "_sources_v_version_version_slug_idx" ON "_sources_v" USING btree ("version_slug");
  CREATE INDEX "_sources_v_version_version_organization_idx" ON "_sources_v" USING btree ("version_organization_id");
  CREATE INDEX "_sources_v_version_version_editor_idx" ON "_sources_v" USING btree ("version_editor_id");
  CREATE INDEX "_sources_v_version_version_published_first_at_idx" ON "_sources_v" USING btree ("version_published_first_at");
  CREATE INDEX "_sources_v_version_version_news_at_idx" ON "_sources_v" USING btree ("version_news_at");
  CREATE INDEX "_sources_v_version_version_updated_at_idx" ON "_sources_v" USING btree ("version_updated_at");
  CREATE INDEX "_sources_v_version_version_created_at_idx" ON "_sources_v" USING btree ("version_created_at");
  CREATE INDEX "_sources_v_version_version_deleted_at_idx" ON "_sources_v" USING btree ("version_deleted_at");
  CREATE INDEX "_sources_v_version_version__status_idx" ON "_sources_v" USING btree ("version__status");
  CREATE INDEX "_sources_v_created_at_idx" ON "_sources_v" USING btree ("created_at");
  CREATE INDEX "_sources_v_updated_at_idx" ON "_sources_v" USING btree ("updated_at");
  CREATE INDEX "_sources_v_latest_idx" ON "_sources_v" USING btree ("latest");
  CREATE INDEX "_sources_v_rels_order_idx" ON "_sources_v_rels" USING btree ("order");
  CREATE INDEX "_sources_v_rels_parent_idx" ON "_sources_v_rels" USING btree ("parent_id");
  CREATE INDEX "_sources_v_rels_path_idx" ON "_sources_v_rels" USING btree ("path");
  CREATE INDEX "_sources_v_rels_themes_id_idx" ON "_sources_v_rels" USING btree ("themes_id");
  CREATE UNIQUE INDEX "organizations_slug_idx" ON "organizations" USING btree ("slug");
  CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id");
  CREATE INDEX "organizations_logo_idx" ON "organizations" USING btree ("logo_id");
  CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at");
  CREATE INDEX "organizations_created_at_idx" ON "organizations" USING btree ("created_at");
  CREATE INDEX "organizations_deleted_at_idx" ON "organizations" USING btree ("deleted_at");
  CREATE INDEX "organizations__status_idx" ON "organizations" USING btree ("_status");
  CREATE INDEX "_organizations_v_parent_idx" ON "_organizations_v" USING btree ("parent_id");
  CREATE INDEX "_organizations_v_version_version_slug_idx" ON "_organizations_v" USING btree ("version_slug");
  CREATE INDEX "_organizations_v_version_version_parent_idx" ON "_organizations_v" USING btree ("version_parent_id");
  CREATE INDEX "_organizations_v_version_version_logo_idx" ON "_organizations_v" USING btree ("version_logo_id");
  CREATE INDEX "_organizations_v_version_version_updated_at_idx" ON "_organizations_v" USING btree ("version_updated_at");
  CREATE INDEX "_organizations_v_version_version_created_at_idx" ON "_organizations_v" USING btree ("version_created_at");
  CREATE INDEX "_organizations_v_version_version_deleted_at_idx" ON "_organizations_v" USING btree ("version_deleted_at");
  CREATE INDEX "_organizations_v_version_version__status_idx" ON "_organizations_v" USING btree ("version__status");
  CREATE INDEX "_organizations_v_created_at_idx" ON "_organizations_v" USING btree ("created_at");
  CREATE INDEX "_organizations_v_updated_at_idx" ON "_organizations_v" USING btree ("updated_at");
  CREATE INDEX "_organizations_v_latest_idx" ON "_organizations_v" USING btree ("latest");
  CREATE UNIQUE INDEX "series_slug_idx" ON "series" USING btree ("slug");
  CREATE INDEX "series_publisher_idx" ON "series" USING btree ("publisher_id");
  CREATE INDEX "series_updated_at_idx" ON "series" USING btree ("updated_at");
  CREATE INDEX "series_created_at_idx" ON "series" USING btree ("created_at");
  CREATE INDEX "series_deleted_at_idx" ON "series" USING btree ("deleted_at");
  CREATE INDEX "series__status_idx" ON "series" USING btree ("_status");
  CREATE INDEX "_series_v_parent_idx" ON "_series_v" USING btree ("parent_id");
  CREATE INDEX "_series_v_version_version_slug_idx" ON "_series_v" USING btree ("version_slug");
  CREATE INDEX "_series_v_version_version_publisher_idx" ON "_series_v" USING btree ("version_publisher_id");
  CREATE INDEX "_series_v_version_version_updated_at_idx" ON "_series_v" USING btree ("version_updated_at");
  CREATE INDEX "_series_v_version_version_created_at_idx" ON "_series_v" USING btree ("version_created_at");
  CREATE INDEX "_series_v_version_version_deleted_at_idx" ON "_series_v" USING btree ("version_deleted_at");
  CREATE INDEX "_series_v_version_version__status_idx" ON "_series_v" USING btree ("version__status");
  CREATE INDEX "_series_v_created_at_idx" ON "_series_v" USING btree ("created_at");
  CREATE INDEX "_series_v_updated_at_idx" ON "_series_v" USING btree ("updated_at");
  CREATE INDEX "_series_v_latest_idx" ON "_series_v" USING btree ("latest");
  CREATE UNIQUE INDEX "themes_title_idx" ON "themes" USING btree ("title");
  CREATE UNIQUE INDEX "themes_slug_idx" ON "themes" USING btree ("slug");
  CREATE INDEX "themes_updated_at_idx" ON "themes" USING btree ("updated_at");
  CREATE INDEX "themes_created_at_idx" ON "themes" USING btree ("created_at");
  CREATE INDEX "themes_deleted_at_idx" ON "themes" USING btree ("deleted_at");
  CREATE INDEX "themes__status_idx" ON "themes" USING btree ("_status");
  CREATE INDEX "_themes_v_parent_idx" ON "_themes_v" USING btree ("parent_id");
  CREATE INDEX "_themes_v_version_version_title_idx" ON "_themes_v" USING btree ("version_title");
  CREATE INDEX "_themes_v_version_version_slug_idx" ON "_themes_v" USING btree ("version_slug");
  CREATE INDEX "_themes_v_version_version_updated_at_idx" ON "_themes_v" USING btree ("version_updated_at");
  CREATE INDEX "_themes_v_version_version_created_at_idx" ON "_themes_v" USING btree ("version_created_at");
  CREATE INDEX "_themes_v_version_version_deleted_at_idx" ON "_themes_v" USING btree ("version_deleted_at");
  CREATE INDEX "_themes_v_version_version__status_idx" ON "_themes_v" USING btree ("version__status");
  CREATE INDEX "_themes_v_created_at_idx" ON "_themes_v" USING btree ("created_at");
  CREATE INDEX "_themes_v_updated_at_idx" ON "_themes_v" USING btree ("updated_at");
  CREATE INDEX "_themes_v_latest_idx" ON "_themes_v" USING btree ("latest");
  CREATE INDEX "terms_legal_references_order_idx" ON "terms_legal_references" USING btree ("_order");
  CREATE INDEX "terms_legal_references_parent_id_idx" ON "terms_legal_references" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "terms_label_idx" ON "terms" USING btree ("label");
  CREATE INDEX "terms_acronym_idx" ON "terms" USING btree ("acronym");
  CREATE UNIQUE INDEX "terms_slug_idx" ON "terms" USING btree ("slug");
  CREATE INDEX "terms_published_first_at_idx" ON "terms" USING btree ("published_first_at");
  CREATE INDEX "terms_news_at_idx" ON "terms" USING btree ("news_at");
  CREATE INDEX "terms_updated_at_idx" ON "terms" USING btree ("updated_at");
  CREATE INDEX "terms_created_at_idx" ON "terms" USING btree ("created_at");
  CREATE INDEX "terms_deleted_at_idx" ON "terms" USING btree ("deleted_at");
  CREATE INDEX "terms__status_idx" ON "terms" USING btree ("_status");
  CREATE INDEX "terms_texts_order_parent" ON "terms_texts" USING btree ("order","parent_id");
  CREATE INDEX "terms_rels_order_idx" ON "terms_rels" USING btree ("order");
  CREATE INDEX "terms_rels_parent_idx" ON "terms_rels" USING btree ("parent_id");
  CREATE INDEX "terms_rels_path_idx" ON "terms_rels" USING btree ("path");
  CREATE INDEX "terms_rels_terms_id_idx" ON "terms_rels" USING btree ("terms_id");
  CREATE INDEX "terms_rels_themes_id_idx" ON "terms_rels" USING btree ("themes_id");
  CREATE INDEX "_terms_v_version_legal_references_order_idx" ON "_terms_v_version_legal_references" USING btree ("_order");
  CREATE INDEX "_terms_v_version_legal_references_parent_id_idx" ON "_terms_v_version_legal_references" USING btree ("_parent_id");
  CREATE INDEX "_terms_v_parent_idx" ON "_terms_v" USING btree ("parent_id");
  CREATE INDEX "_terms_v_version_version_label_idx" ON "_terms_v" USING btree ("version_label");
  CREATE INDEX "_terms_v_version_version_acronym_idx" ON "_terms_v" USING btree ("version_acronym");
  CREATE INDEX "_terms_v_version_version_slug_idx" ON "_terms_v" USING btree ("version_slug");
  CREATE INDEX "_terms_v_version_version_published_first_at_idx" ON "_terms_v" USING btree ("version_published_first_at");
  CREATE INDEX "_terms_v_version_version_news_at_idx" ON "_terms_v" USING btree ("version_news_at");
  CREATE INDEX "_terms_v_version_version_updated_at_idx" ON "_terms_v" USING btree ("version_updated_at");
  CREATE INDEX "_terms_v_version_version_created_at_idx" ON "_terms_v" USING btree ("version_created_at");
  CREATE INDEX "_terms_v_version_version_deleted_at_idx" ON "_terms_v" USING btree ("version_deleted_at");
  CREATE INDEX "_terms_v_version_version__status_idx" ON "_terms_v" USING btree ("version__status");
  CREATE INDEX "_terms_v_created_at_idx" ON "_terms_v" USING btree ("created_at");
  CREATE INDEX "_terms_v_updated_at_idx" ON "_terms_v" USING btree ("updated_at");
  CREATE INDEX "_terms_v_latest_idx" ON "_terms_v" USING btree ("latest");
  CREATE INDEX "_terms_v_texts_order_parent" ON "_terms_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_terms_v_rels_order_idx" ON "_terms_v_rels" USING btree ("order");
  CREATE INDEX "_terms_v_rels_parent_idx" ON "_terms_v_rels" USING btree ("parent_id");
  CREATE INDEX "_terms_v_rels_path_idx" ON "_terms_v_rels" USING btree ("path");
  CREATE INDEX "_terms_v_rels_terms_id_idx" ON "_terms_v_rels" USING btree ("terms_id");
  CREATE INDEX "_terms_v_rels_themes_id_idx" ON "_terms_v_rels" USING btree ("themes_id");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_deleted_at_idx" ON "pages" USING btree ("deleted_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_slug_idx" ON "_pages_v" USING btree ("version_slug");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version_deleted_at_idx" ON "_pages_v" USING btree ("version_deleted_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE INDEX "issues_items_order_idx" ON "issues_items" USING btree ("_order");
  CREATE INDEX "issues_items_parent_id_idx" ON "issues_items" USING btree ("_parent_id");
  CREATE INDEX "issues_items_theme_idx" ON "issues_items" USING btree ("theme_id");
  CREATE INDEX "issues_items_entry_idx" ON "issues_items" USING btree ("entry_id");
  CREATE INDEX "issues_items_term_idx" ON "issues_items" USING btree ("term_id");
  CREATE INDEX "issues_items_source_idx" ON "issues_items" USING btree ("source_id");
  CREATE INDEX "issues_state_idx" ON "issues" USING btree ("state");
  CREATE UNIQUE INDEX "issues_number_idx" ON "issues" USING btree ("number");
  CREATE UNIQUE INDEX "issues_period_key_idx" ON "issues" USING btree ("period_key");
  CREATE INDEX "issues_last_author_idx" ON "issues" USING btree ("last_author_id");
  CREATE INDEX "issues_approved_by_idx" ON "issues" USING btree ("approved_by_id");
  CREATE INDEX "issues_updated_at_idx" ON "issues" USING btree ("updated_at");
  CREATE INDEX "issues_created_at_idx" ON "issues" USING btree ("created_at");
  CREATE INDEX "_issues_v_version_items_order_idx" ON "_issues_v_version_items" USING btree ("_order");
  CREATE INDEX "_issues_v_version_items_parent_id_idx" ON "_issues_v_version_items" USING btree ("_parent_id");
  CREATE INDEX "_issues_v_version_items_theme_idx" ON "_issues_v_version_items" USING btree ("theme_id");
  CREATE INDEX "_issues_v_version_items_entry_idx" ON "_issues_v_version_items" USING btree ("entry_id");
  CREATE INDEX "_issues_v_version_items_term_idx" ON "_issues_v_version_items" USING btree ("term_id");
  CREATE INDEX "_issues_v_version_items_source_idx" ON "_issues_v_version_items" USING btree ("source_id");
  CREATE INDEX "_issues_v_parent_idx" ON "_issues_v" USING btree ("parent_id");
  CREATE INDEX "_issues_v_version_version_state_idx" ON "_issues_v" USING btree ("version_state");
  CREATE INDEX "_issues_v_version_version_number_idx" ON "_issues_v" USING btree ("version_number");
  CREATE INDEX "_issues_v_version_version_period_key_idx" ON "_issues_v" USING btree ("version_period_key");
  CREATE INDEX "_issues_v_version_version_last_author_idx" ON "_issues_v" USING btree ("version_last_author_id");
  CREATE INDEX "_issues_v_version_version_approved_by_idx" ON "_issues_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_issues_v_version_version_updated_at_idx" ON "_issues_v" USING btree ("version_updated_at");
  CREATE INDEX "_issues_v_version_version_created_at_idx" ON "_issues_v" USING btree ("version_created_at");
  CREATE INDEX "_issues_v_created_at_idx" ON "_issues_v" USING btree ("created_at");
  CREATE INDEX "_issues_v_updated_at_idx" ON "_issues_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "subscribers_email_idx" ON "subscribers" USING btree ("email");
  CREATE INDEX "subscribers_status_idx" ON "subscribers" USING btree ("status");
  CREATE INDEX "subscribers_updated_at_idx" ON "subscribers" USING btree ("updated_at");
  CREATE INDEX "subscribers_created_at_idx" ON "subscribers" USING btree ("created_at");
  CREATE INDEX "subscribers_texts_order_parent" ON "subscribers_texts" USING btree ("order","parent_id");
  CREATE INDEX "subscribers_rels_order_idx" ON "subscribers_rels" USING btree ("order");
  CREATE INDEX "subscribers_rels_parent_idx" ON "subscribers_rels" USING btree ("parent_id");
  CREATE INDEX "subscribers_rels_path_idx" ON "subscribers_rels" USING btree ("path");
  CREATE INDEX "subscribers_rels_themes_id_idx" ON "subscribers_rels" USING btree ("themes_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_entries_id_idx" ON "payload_locked_documents_rels" USING btree ("entries_id");
  CREATE INDEX "payload_locked_documents_rels_sources_id_idx" ON "payload_locked_documents_rels" USING btree ("sources_id");
  CREATE INDEX "payload_locked_documents_rels_organizations_id_idx" ON "payload_locked_documents_rels" USING btree ("organizations_id");
  CREATE INDEX "payload_locked_documents_rels_series_id_idx" ON "payload_locked_documents_rels" USING btree ("series_id");
  CREATE INDEX "payload_locked_documents_rels_themes_id_idx" ON "payload_locked_documents_rels" USING btree ("themes_id");
  CREATE INDEX "payload_locked_documents_rels_terms_id_idx" ON "payload_locked_documents_rels" USING btree ("terms_id");
  CREATE INDEX "payload_locked_documents_rels_pages_id_idx" ON "payload_locked_documents_rels" USING btree ("pages_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_locked_documents_rels_issues_id_idx" ON "payload_locked_documents_rels" USING btree ("issues_id");
  CREATE INDEX "payload_locked_documents_rels_subscribers_id_idx" ON "payload_locked_documents_rels" USING btree ("subscribers_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "_site_v_created_at_idx" ON "_site_v" USING btree ("created_at");
  CREATE INDEX "_site_v_updated_at_idx" ON "_site_v" USING btree ("updated_at");
  CREATE INDEX "_newsletter_v_created_at_idx" ON "_newsletter_v" USING btree ("created_at");
  CREATE INDEX "_newsletter_v_updated_at_idx" ON "_newsletter_v" USING btree ("updated_at");
  CREATE INDEX "_links_v_created_at_idx" ON "_links_v" USING btree ("created_at");
  CREATE INDEX "_links_v_updated_at_idx" ON "_links_v" USING btree ("updated_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "entries_distributions" CASCADE;
  DROP TABLE "entries_formats" CASCADE;
  DROP TABLE "entries_levels" CASCADE;
  DROP TABLE "entries_locked_fields" CASCADE;
  DROP TABLE "entries" CASCADE;
  DROP TABLE "entries_texts" CASCADE;
  DROP TABLE "entries_numbers" CASCADE;
  DROP TABLE "entries_rels" CASCADE;
  DROP TABLE "_entries_v_version_distributions" CASCADE;
  DROP TABLE "_entries_v_version_formats" CASCADE;
  DROP TABLE "_entries_v_version_levels" CASCADE;
  DROP TABLE "_entries_v_version_locked_fields" CASCADE;
  DROP TABLE "_entries_v" CASCADE;
  DROP TABLE "_entries_v_texts" CASCADE;
  DROP TABLE "_entries_v_numbers" CASCADE;
  DROP TABLE "_entries_v_rels" CASCADE;
  DROP TABLE "sources_levels" CASCADE;
  DROP TABLE "sources" CASCADE;
  DROP TABLE "sources_rels" CASCADE;
  DROP TABLE "_sources_v_version_levels" CASCADE;
  DROP TABLE "_sources_v" CASCADE;
  DROP TABLE "_sources_v_rels" CASCADE;
  DROP TABLE "organizations" CASCADE;
  DROP TABLE "_organizations_v" CASCADE;
  DROP TABLE "series" CASCADE;
  DROP TABLE "_series_v" CASCADE;
  DROP TABLE "themes" CASCADE;
  DROP TABLE "_themes_v" CASCADE;
  DROP TABLE "terms_legal_references" CASCADE;
  DROP TABLE "terms" CASCADE;
  DROP TABLE "terms_texts" CASCADE;
  DROP TABLE "terms_rels" CASCADE;
  DROP TABLE "_terms_v_version_legal_references" CASCADE;
  DROP TABLE "_terms_v" CASCADE;
  DROP TABLE "_terms_v_texts" CASCADE;
  DROP TABLE "_terms_v_rels" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "issues_items" CASCADE;
  DROP TABLE "issues" CASCADE;
  DROP TABLE "_issues_v_version_items" CASCADE;
  DROP TABLE "_issues_v" CASCADE;
  DROP TABLE "subscribers" CASCADE;
  DROP TABLE "subscribers_texts" CASCADE;
  DROP TABLE "subscribers_rels" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "site" CASCADE;
  DROP TABLE "_site_v" CASCADE;
  DROP TABLE "newsletter" CASCADE;
  DROP TABLE "_newsletter_v" CASCADE;
  DROP TABLE "links" CASCADE;
  DROP TABLE "_links_v" CASCADE;
  DROP TYPE "public"."enum_entries_distributions_format";
  DROP TYPE "public"."enum_entries_formats";
  DROP TYPE "public"."enum_entries_levels";
  DROP TYPE "public"."enum_entries_locked_fields";
  DROP TYPE "public"."enum_entries_type";
  DROP TYPE "public"."enum_entries_licence";
  DROP TYPE "public"."enum_entries_frequency";
  DROP TYPE "public"."enum_entries_language";
  DROP TYPE "public"."enum_entries_origin_kind";
  DROP TYPE "public"."enum_entries_status";
  DROP TYPE "public"."enum__entries_v_version_distributions_format";
  DROP TYPE "public"."enum__entries_v_version_formats";
  DROP TYPE "public"."enum__entries_v_version_levels";
  DROP TYPE "public"."enum__entries_v_version_locked_fields";
  DROP TYPE "public"."enum__entries_v_version_type";
  DROP TYPE "public"."enum__entries_v_version_licence";
  DROP TYPE "public"."enum__entries_v_version_frequency";
  DROP TYPE "public"."enum__entries_v_version_language";
  DROP TYPE "public"."enum__entries_v_version_origin_kind";
  DROP TYPE "public"."enum__entries_v_version_status";
  DROP TYPE "public"."enum_sources_levels";
  DROP TYPE "public"."enum_sources_kind";
  DROP TYPE "public"."enum_sources_harvest_method";
  DROP TYPE "public"."enum_sources_link_treatment";
  DROP TYPE "public"."enum_sources_status";
  DROP TYPE "public"."enum__sources_v_version_levels";
  DROP TYPE "public"."enum__sources_v_version_kind";
  DROP TYPE "public"."enum__sources_v_version_harvest_method";
  DROP TYPE "public"."enum__sources_v_version_link_treatment";
  DROP TYPE "public"."enum__sources_v_version_status";
  DROP TYPE "public"."enum_organizations_kind";
  DROP TYPE "public"."enum_organizations_status";
  DROP TYPE "public"."enum__organizations_v_version_kind";
  DROP TYPE "public"."enum__organizations_v_version_status";
  DROP TYPE "public"."enum_series_status";
  DROP TYPE "public"."enum__series_v_version_status";
  DROP TYPE "public"."enum_themes_status";
  DROP TYPE "public"."enum__themes_v_version_status";
  DROP TYPE "public"."enum_terms_status";
  DROP TYPE "public"."enum__terms_v_version_status";
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_issues_items_kind";
  DROP TYPE "public"."enum_issues_state";
  DROP TYPE "public"."enum__issues_v_version_items_kind";
  DROP TYPE "public"."enum__issues_v_version_state";
  DROP TYPE "public"."enum_subscribers_status";
  DROP TYPE "public"."enum_subscribers_rhythm";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  DROP TYPE "public"."enum_newsletter_frequency";
  DROP TYPE "public"."enum__newsletter_v_version_frequency";`)
}
