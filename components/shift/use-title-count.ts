"use client";

import { useEffect } from "react";

/** Puts `(2) ` before the page's title while there is something to count; the tab shows it in the background too. */
export function useTitleCount(count: number): void {
  useEffect(() => {
    if (count === 0) return;
    const mark = `(${count}) `;
    const put = () => {
      if (!document.title.startsWith(mark)) document.title = mark + document.title;
    };
    put();
    // The page's own title may be written later than this runs: it comes with the stream.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [count]);
}
