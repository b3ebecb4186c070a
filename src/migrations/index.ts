import * as migration_20261123_100000_jobs from './20261123_100000_jobs';
import * as migration_20261123_100300_audit from './20261123_100300_audit';
import * as migration_20261123_100400_catalogue_search from './20261123_100400_catalogue_search';
import * as migration_20261123_222556_initial from './20261123_222556_initial';

export const migrations = [
  {
    up: migration_20261123_100000_jobs.up,
    down: migration_20261123_100000_jobs.down,
    name: '20261123_100000_jobs',
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
    up: migration_20261123_222556_initial.up,
    down: migration_20261123_222556_initial.down,
    name: '20261123_222556_initial'
  },
];
