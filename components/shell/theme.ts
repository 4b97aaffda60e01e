/** Cookie with the chosen look; absent means: as the device has it. */
export const THEME_COOKIE = "tema";

export type Theme = "terang" | "gelap";

const YEAR_SECONDS = 31_536_000;

/** The `data-theme` of `<html>` for a cookie's value; undefined follows the device. */
export function themeAttribute(cookie: string | undefined): "light" | "dark" | undefined {
  return cookie === "terang" ? "light" : cookie === "gelap" ? "dark" : undefined;
}

/** Shows a look at once and keeps it for the next visit; null follows the device again. Browser only. */
export function chooseTheme(theme: Theme | null): void {
  const attribute = themeAttribute(theme ?? undefined);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  const age = theme ? YEAR_SECONDS : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not everywhere yet
  document.cookie = `${THEME_COOKIE}=${theme ?? ""}; path=/; max-age=${age}; samesite=lax`;
}

/** The look chosen on this page; null where it follows the device. Browser only. */
export function chosenTheme(): Theme | null {
  const attribute = document.documentElement.dataset.theme;
  return attribute === "light" ? "terang" : attribute === "dark" ? "gelap" : null;
}
