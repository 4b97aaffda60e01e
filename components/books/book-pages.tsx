import { LinkButton } from "@/components/ui/link-button";
import { BOOKS } from "@/lib/copy/screens-books";

type BookPagesProps = { label: string; first: string | null; next: string | null; nextLabel: string };

/** On to older entries and back to the newest; nothing where all are on one page. */
export function BookPages({ label, first, next, nextLabel }: BookPagesProps) {
  if (first === null && next === null) return null;
  return (
    <nav aria-label={label} className="flex justify-end gap-2 px-4 py-3 desk:px-5">
      {first === null ? null : (
        <LinkButton href={first} size="small" variant="quiet">
          {BOOKS.first}
        </LinkButton>
      )}
      {next === null ? null : (
        <LinkButton href={next} size="small">
          {nextLabel}
        </LinkButton>
      )}
    </nav>
  );
}
