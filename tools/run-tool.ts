const NODE_NEEDED = 22;

/** Why a tool cannot go on, in one sentence for the person at the terminal; printed without a stack. */
export function problem(sentence: string): Error {
  const error = new Error(sentence);
  error.name = "Problem";
  return error;
}

/** Runs a command-line program: its errors become one line where we know the cause, and exit code 1. */
export function runTool(main: () => Promise<void>): void {
  checkNode();
  main().catch((error: unknown) => {
    const sentence = explain(error);
    console.error(sentence ? `\n✖ ${sentence}` : error);
    process.exit(1);
  });
}

function checkNode(): void {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= NODE_NEEDED) return;
  console.error(
    `✖ Tuntas runs on Node 24 and this is Node ${process.versions.node}. ` +
      "Start it through npm (npm run demo), which brings its own Node 24 where there is one for your system.",
  );
  process.exit(1);
}

/** The sentence for an error whose cause the reader can remove; null for a bug, which keeps its stack. */
function explain(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "Problem") return error.message;
  switch ("code" in error ? error.code : undefined) {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
    case "CONNECT_TIMEOUT":
    case "CONNECTION_ENDED":
    case "CONNECTION_CLOSED":
      return `Postgres cannot be reached (${error.message}). Is the server of DATABASE_URL running?`;
    case "28P01":
    case "28000":
      return `Postgres refuses the user or password of DATABASE_URL (${error.message}).`;
    case "3D000":
      return `The database of DATABASE_URL does not exist (${error.message}). Create it first.`;
    case "42501":
      return `The user of DATABASE_URL may not do this (${error.message}). It must own its database.`;
    case "ENOSPC":
    case "53100":
      return "The disk is full. Tuntas needs about 1 GB free for its database and build.";
    case "EADDRINUSE":
      return `The port is taken by another program (${error.message}). Choose another: PORT=3001 npm run demo`;
    default:
      return null;
  }
}
