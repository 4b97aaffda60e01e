import { SearchX } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** Also the answer where something exists that the reader may not see: the words fit both. */
export default function NotFound() {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <h1 className="sr-only">Halaman tidak ditemukan</h1>
      <EmptyState
        icon={<SearchX size={18} strokeWidth={1.75} />}
        title="Halaman tidak ditemukan"
        action={<LinkButton href={paths.home()}>Ke beranda</LinkButton>}
      >
        Alamatnya mungkin salah ketik, atau akun yang sedang Anda pakai tidak punya akses ke halaman ini. Jika
        Anda punya akun lain, masuk dengan akun itu lalu buka tautannya lagi.
      </EmptyState>
    </div>
  );
}
