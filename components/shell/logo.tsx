/** The sign of the product; decorative, its name stands in the link around it. */
export function Logo() {
  return (
    <span
      aria-hidden="true"
      className="grid size-9 place-items-center rounded-card bg-accent text-accent-ink forced-colors:border"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M5 12.5l4.5 4.5L19 7.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}
