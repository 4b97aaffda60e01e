import { migrateDatabase } from "@/db/migrate";
import { env } from "@/lib/env";
import { runTool } from "./run-tool";

runTool(async () => {
  const applied = await migrateDatabase(env.databaseUrl);
  console.log(applied === 0 ? "The database is up to date." : `Applied ${applied} migrations.`);
});
