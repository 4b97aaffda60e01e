/** The classes of a text control: 44 px and 16 px text under a thumb, so that iOS does not zoom in. */
export const controlLook = [
  "block w-full min-w-0 rounded-control border border-edge bg-card px-3 py-2 text-16 text-ink",
  "min-h-11 dense:min-h-10 dense:text-14 transition-colors duration-100 hover:border-soft",
  "focus-visible:border-accent focus-visible:outline-offset-0",
  "aria-invalid:border-red disabled:cursor-not-allowed disabled:bg-sunk disabled:text-soft [&[readonly]]:bg-sunk",
].join(" ");
