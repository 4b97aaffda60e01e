/**
 * What React writes for values that JSON does not have: forms, repeated objects, and things that stay in the
 * browser ($T: the query library hands its client to every mutation). A text of a person that starts with $
 * is sent as $$.
 */
const KNOWN_SIGNS =
  /^\$(?:\$|T$|undefined$|NaN$|-?Infinity$|-0$|n-?\d{1,30}$|D\d{4}-\d\d-\d\dT[\d:.]+Z$|K[0-9a-f]{1,4}$|0(?::\w+)+$)/;
const MOST_BYTES = 1_500_000;

/**
 * Whether the body of a command can be read at all. Next answers 500 to one that cannot, and writes a stack to
 * the log for everybody who sends rubbish; asked before it comes to that. Says nothing about what it means.
 */
export async function isSoundBody(request: Request): Promise<boolean> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return false;
  const type = request.headers.get("content-type") ?? "";
  try {
    if (type.startsWith("text/plain")) return isSoundList(await request.text());
    if (!type.startsWith("multipart/form-data")) return false;
    const form = await request.formData();
    for (const [name, value] of form) {
      if (/^\d+$/.test(name) && !(typeof value === "string" && isSoundList(value, name === "0")))
        return false;
    }
    return form.has("0");
  } catch {
    return false;
  }
}

function isSoundList(text: string, list = true): boolean {
  let known = true;
  const value: unknown = JSON.parse(text, (_key, own: unknown) => {
    if (typeof own === "string" && own.startsWith("$") && !KNOWN_SIGNS.test(own)) known = false;
    return own;
  });
  return known && (!list || Array.isArray(value));
}
