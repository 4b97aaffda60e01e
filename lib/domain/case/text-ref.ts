/** Words stay in `messages`, where they can be erased; the event keeps their id and digest. */
export type TextRef = { readonly id: string; readonly digest: string };
