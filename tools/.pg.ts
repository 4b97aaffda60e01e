import { startPostgres } from "@/tools/postgres";
const server = await startPostgres({ dataDir: "/tmp/lead/pg" });
await server.ensureDatabase("lead"); console.log(server.url("lead")); setInterval(() => {}, 1e6);
