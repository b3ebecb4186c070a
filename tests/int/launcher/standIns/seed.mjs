/** Stands in for the seed: creates the administrator unless he is there. */
import pg from "pg";

const client = new pg.Client(process.env.DATABASE_URI);
await client.connect();
await client.query(
  "insert into users (email, password) select $1::text, $2 where not exists (select 1 from users where email = $1)",
  [process.env.ADMIN_EMAIL, process.env.ADMIN_PASSWORD],
);
if (process.env.STAND_IN_SEED_FAILS) process.exit(1);
await client.end();
