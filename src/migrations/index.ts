import * as migration_20261123_090000_initial from './20261123_090000_initial';
import * as migration_20261123_100000_jobs from './20261123_100000_jobs';
import * as migration_20261123_100100_links from './20261123_100100_links';
import * as migration_20261123_100200_newsletter from './20261123_100200_newsletter';
import * as migration_20261123_100300_audit from './20261123_100300_audit';
import * as migration_20261123_100400_catalogue_search from './20261123_100400_catalogue_search';
import * as migration_20261123_100500_seed from './20261123_100500_seed';
import * as migration_20261126_120427_link_repairs from './20261126_120427_link_repairs';
import * as migration_20261126_123614_link_canaries from './20261126_123614_link_canaries';
import * as migration_20261126_123641_link_history from './20261126_123641_link_history';
import * as migration_20261126_123817_public_slugs from './20261126_123817_public_slugs';
import * as migration_20261126_124542_link_digest_recipients from './20261126_124542_link_digest_recipients';
import * as migration_20261126_124633_link_people from './20261126_124633_link_people';
import * as migration_20261126_130511_delivery_permits_holder from './20261126_130511_delivery_permits_holder';
import * as migration_20261126_131320_link_changes from './20261126_131320_link_changes';
import * as migration_20261126_135037_territories from './20261126_135037_territories';
import * as migration_20261126_143346_subscribing from './20261126_143346_subscribing';
import * as migration_20261126_145748_newsletter_returns from './20261126_145748_newsletter_returns';
import * as migration_20261126_171339_newsletter_returns_and_signing from './20261126_171339_newsletter_returns_and_signing';
import * as migration_20261126_171445_repairs_told from './20261126_171445_repairs_told';
import * as migration_20261126_172324_stay_questions_twice from './20261126_172324_stay_questions_twice';
import * as migration_20261126_174830_subscriber_imports from './20261126_174830_subscriber_imports';
import * as migration_20261126_180831_asked_with_link from './20261126_180831_asked_with_link';
import * as migration_20261126_180915_catalogue_bits from './20261126_180915_catalogue_bits';
import * as migration_20261126_180930_catalogue_suggestions from './20261126_180930_catalogue_suggestions';
import * as migration_20261126_211907_delivery_log from './20261126_211907_delivery_log';
import * as migration_20261126_212551_pages_glossary_switch from './20261126_212551_pages_glossary_switch';
import * as migration_20261126_213713_mailbox_readings from './20261126_213713_mailbox_readings';
import * as migration_20261126_214937_entry_list from './20261126_214937_entry_list';
import * as migration_20261126_222137_word_pairs from './20261126_222137_word_pairs';

export const migrations = [
  {
    up: migration_20261123_090000_initial.up,
    down: migration_20261123_090000_initial.down,
    name: '20261123_090000_initial',
  },
  {
    up: migration_20261123_100000_jobs.up,
    down: migration_20261123_100000_jobs.down,
    name: '20261123_100000_jobs',
  },
  {
    up: migration_20261123_100100_links.up,
    down: migration_20261123_100100_links.down,
    name: '20261123_100100_links',
  },
  {
    up: migration_20261123_100200_newsletter.up,
    down: migration_20261123_100200_newsletter.down,
    name: '20261123_100200_newsletter',
  },
  {
    up: migration_20261123_100300_audit.up,
    down: migration_20261123_100300_audit.down,
    name: '20261123_100300_audit',
  },
  {
    up: migration_20261123_100400_catalogue_search.up,
    down: migration_20261123_100400_catalogue_search.down,
    name: '20261123_100400_catalogue_search',
  },
  {
    up: migration_20261123_100500_seed.up,
    down: migration_20261123_100500_seed.down,
    name: '20261123_100500_seed',
  },
  {
    up: migration_20261126_120427_link_repairs.up,
    down: migration_20261126_120427_link_repairs.down,
    name: '20261126_120427_link_repairs',
  },
  {
    up: migration_20261126_123614_link_canaries.up,
    down: migration_20261126_123614_link_canaries.down,
    name: '20261126_123614_link_canaries',
  },
  {
    up: migration_20261126_123641_link_history.up,
    down: migration_20261126_123641_link_history.down,
    name: '20261126_123641_link_history',
  },
  {
    up: migration_20261126_123817_public_slugs.up,
    down: migration_20261126_123817_public_slugs.down,
    name: '20261126_123817_public_slugs',
  },
  {
    up: migration_20261126_124542_link_digest_recipients.up,
    down: migration_20261126_124542_link_digest_recipients.down,
    name: '20261126_124542_link_digest_recipients',
  },
  {
    up: migration_20261126_124633_link_people.up,
    down: migration_20261126_124633_link_people.down,
    name: '20261126_124633_link_people',
  },
  {
    up: migration_20261126_130511_delivery_permits_holder.up,
    down: migration_20261126_130511_delivery_permits_holder.down,
    name: '20261126_130511_delivery_permits_holder',
  },
  {
    up: migration_20261126_131320_link_changes.up,
    down: migration_20261126_131320_link_changes.down,
    name: '20261126_131320_link_changes',
  },
  {
    up: migration_20261126_135037_territories.up,
    down: migration_20261126_135037_territories.down,
    name: '20261126_135037_territories',
  },
  {
    up: migration_20261126_143346_subscribing.up,
    down: migration_20261126_143346_subscribing.down,
    name: '20261126_143346_subscribing',
  },
  {
    up: migration_20261126_145748_newsletter_returns.up,
    down: migration_20261126_145748_newsletter_returns.down,
    name: '20261126_145748_newsletter_returns',
  },
  {
    up: migration_20261126_171339_newsletter_returns_and_signing.up,
    down: migration_20261126_171339_newsletter_returns_and_signing.down,
    name: '20261126_171339_newsletter_returns_and_signing',
  },
  {
    up: migration_20261126_171445_repairs_told.up,
    down: migration_20261126_171445_repairs_told.down,
    name: '20261126_171445_repairs_told',
  },
  {
    up: migration_20261126_172324_stay_questions_twice.up,
    down: migration_20261126_172324_stay_questions_twice.down,
    name: '20261126_172324_stay_questions_twice',
  },
  {
    up: migration_20261126_174830_subscriber_imports.up,
    down: migration_20261126_174830_subscriber_imports.down,
    name: '20261126_174830_subscriber_imports',
  },
  {
    up: migration_20261126_180831_asked_with_link.up,
    down: migration_20261126_180831_asked_with_link.down,
    name: '20261126_180831_asked_with_link',
  },
  {
    up: migration_20261126_180915_catalogue_bits.up,
    down: migration_20261126_180915_catalogue_bits.down,
    name: '20261126_180915_catalogue_bits',
  },
  {
    up: migration_20261126_180930_catalogue_suggestions.up,
    down: migration_20261126_180930_catalogue_suggestions.down,
    name: '20261126_180930_catalogue_suggestions',
  },
  {
    up: migration_20261126_211907_delivery_log.up,
    down: migration_20261126_211907_delivery_log.down,
    name: '20261126_211907_delivery_log',
  },
  {
    up: migration_20261126_212551_pages_glossary_switch.up,
    down: migration_20261126_212551_pages_glossary_switch.down,
    name: '20261126_212551_pages_glossary_switch',
  },
  {
    up: migration_20261126_213713_mailbox_readings.up,
    down: migration_20261126_213713_mailbox_readings.down,
    name: '20261126_213713_mailbox_readings',
  },
  {
    up: migration_20261126_214937_entry_list.up,
    down: migration_20261126_214937_entry_list.down,
    name: '20261126_214937_entry_list',
  },
  {
    up: migration_20261126_222137_word_pairs.up,
    down: migration_20261126_222137_word_pairs.down,
    name: '20261126_222137_word_pairs'
  },
];
