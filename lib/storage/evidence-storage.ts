import path from "node:path";
import { env } from "@/lib/env";
import { diskStorage } from "./disk";
import type { Storage } from "./storage";

/** The storage of this installation: the folder `EVIDENCE_DIR`, shared by web and worker. */
export function evidenceStorage(): Storage {
  return diskStorage(path.resolve(env.evidenceDir));
}

/** Where uploads in progress lie until they are complete and looked at. */
export function uploadsFolder(): string {
  return path.resolve(env.evidenceDir, "uploads");
}
