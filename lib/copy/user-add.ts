import type { PasswordFault } from "@/lib/auth/new-password";

/** Sentences of `npm run user:add`: read by whoever runs the installation. */
export const USER_ADD_COPY = {
  usage: [
    "Cara pakai:",
    "  npm run user:add -- --email sari@toko.id --name 'Sari Kusuma' --role owner --shop K7Q2",
    "  npm run user:add -- --email maya@pusat.id --name 'Maya Lestari' --role mediator --marketplace tokoko",
    "  npm run user:add -- --email rina@surat.id --name 'Rina W.' --role buyer --marketplace tokoko --buyer ID-PEMBELI",
    "Peran dengan --shop: owner, staff, warehouse.",
    "Peran dengan --marketplace: mediator, senior_mediator, platform_admin, auditor, buyer.",
    "Tanpa --password dicetak tautan undangan. Dengan --password akun langsung bisa dipakai; pada akun yang sudah ada, kata sandinya diganti.",
  ].join("\n"),
  missing: (option: string) => `Pilihan --${option} belum diisi.`,
  unknownRole: (role: string) => `Peran "${role}" tidak dikenal.`,
  needsShop: (role: string) => `Peran "${role}" bekerja di toko. Sebutkan --shop KODE, tanpa --marketplace.`,
  needsMarketplace: (role: string) =>
    `Peran "${role}" terikat pada marketplace. Sebutkan --marketplace KODE, tanpa --shop.`,
  unknownShop: (code: string, known: readonly string[]) =>
    `Toko dengan kode "${code}" tidak ada. ${listed("Kode toko yang ada", known)}`,
  unknownMarketplace: (code: string, known: readonly string[]) =>
    `Marketplace dengan kode "${code}" tidak ada. ${listed("Kode yang ada", known)}`,
  needsBuyer: "Pembeli dibuat oleh impor pesanan. Sebutkan --buyer dengan nomor pembeli dari marketplace.",
  refused: {
    no_email: "Alamat email tidak lengkap. Tulis misalnya --email nama@toko.id.",
    unknown_buyer: "Pembeli dengan nomor itu belum ada di marketplace ini. Impor pesanannya lebih dulu.",
    other_buyer: "Pembeli itu sudah terhubung ke akun dengan email lain.",
  },
  password: {
    short: "Kata sandi terlalu pendek, sedikitnya 10 karakter.",
    long: "Kata sandi terlalu panjang, paling banyak 200 karakter.",
    guessable:
      "Kata sandi itu mudah ditebak. Pilih yang lain, atau hilangkan --password agar dibuat undangan.",
  } satisfies Record<PasswordFault, string>,
  made: (email: string) => `Akun ${email} siap dipakai.`,
  changed: (email: string) =>
    `Akun ${email} sudah ada: perannya dipasang, kata sandinya diganti, semua sesinya diakhiri.`,
  invited: (email: string, until: string, link: string) =>
    `Undangan untuk ${email}, satu kali pakai, berlaku sampai ${until}:\n  ${link}`,
} as const;

function listed(what: string, codes: readonly string[]): string {
  return codes.length === 0 ? "Belum ada satu pun." : `${what}: ${codes.join(", ")}.`;
}
