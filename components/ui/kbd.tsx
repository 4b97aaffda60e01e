/** The name of a key, beside what it does. Hidden where there is likely no keyboard, and from screen readers. */
export function Kbd({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot have focus
    <kbd
      aria-hidden="true"
      className="hidden rounded-small border border-current/50 px-1 font-medium font-mono text-11 leading-4 dense:inline-block"
    >
      {children}
    </kbd>
  );
}
