/** Stands in for the migrations: what Payload would leave behind. */
import pg from "pg";

const client = new pg.Client(process.env.DATABASE_URI);
await client.connect();
await client.query("create table payload_migrations (name text)");
await client.query("create table users (id serial primary key, email text, password text)");
await client.query("insert into payload_migrations values ('20260101_000000_first')");
await client.end();
