import type { JoinRefusal } from "@/lib/auth/accept-invitation";
import type { PasswordFault } from "@/lib/auth/new-password";
import type { SignInRefusal } from "@/lib/auth/sign-in";
import type { Role } from "@/lib/domain/access";
import { timeOfDay } from "@/lib/format/dates";

export const SIGN_IN_COPY = {
  title: "Masuk ke Tuntas",
  lead: "Pusat resolusi purna jual: komplain dijawab tepat waktu dan berdasarkan bukti.",
  email: "Email",
  password: "Kata sandi",
  submit: "Masuk",
  forgotten: "Lupa kata sandi? Minta tautan baru ke pengelola Tuntas di tempat Anda.",
  demoTitle: "Akun demo",
  demoLead: "Tekan satu nama untuk langsung masuk. Semua orang dan pesanan di sini rekaan.",
} as const;

export const JOIN_COPY = {
  tab: "Undangan",
  title: (name: string) => (name === "" ? "Undangan bergabung" : `Halo, ${name}`),
  lead: (role: Role, place: string) => `Anda diundang ke ${place} sebagai ${ROLE_NAMES[role]}.`,
  /** Somebody who has an account joins with the password they have. */
  hasAccount: "Email ini sudah punya akun. Masukkan kata sandi Anda yang sekarang untuk bergabung.",
  name: "Nama Anda",
  nameHint: "Dilihat rekan kerja dan pihak lain di dalam komplain.",
  email: "Email",
  newPassword: "Buat kata sandi",
  passwordHint: "Sedikitnya 10 karakter. Beberapa kata yang hanya Anda hubungkan sudah cukup kuat.",
  password: "Kata sandi",
  submit: "Bergabung dan masuk",
  goneTitle: "Tautan ini tidak berlaku lagi",
  gone: "Undangan berlaku 7 hari dan untuk satu kali pakai. Minta tautan baru ke orang yang mengundang Anda. Jika Anda sudah bergabung, langsung masuk saja.",
  toSignIn: "Ke halaman masuk",
} as const;

export const ROLE_NAMES: Record<Role, string> = {
  buyer: "pembeli",
  owner: "pemilik toko",
  staff: "staf toko",
  warehouse: "staf gudang",
  mediator: "mediator",
  senior_mediator: "mediator senior",
  platform_admin: "admin platform",
  auditor: "auditor",
  courier: "kurir",
  system: "sistem",
};

const PASSWORD_FAULTS: Record<PasswordFault, string> = {
  short: "Kata sandi terlalu pendek. Pakai sedikitnya 10 karakter.",
  long: "Kata sandi terlalu panjang. Batasnya 200 karakter.",
  guessable: "Kata sandi ini mudah ditebak. Jangan hanya memakai nama, email, atau deretan huruf dan angka.",
};

/** The field a sentence stands beside; `form` stands above the button. */
export type Complaint = { field: "name" | "email" | "password" | "form"; sentence: string };

/** Why somebody could not sign in or join, and what they can do. Hours are said in WIB: no shop is known yet. */
export function entryComplaint(refusal: SignInRefusal | JoinRefusal): Complaint {
  switch (refusal.code) {
    case "no_email":
      return { field: "email", sentence: "Tulis alamat email lengkap, misalnya nama@toko.id." };
    case "no_password":
      return { field: "password", sentence: "Isi kata sandi Anda." };
    case "wrong":
      return {
        field: "password",
        sentence: "Email atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
      };
    case "suspended":
      return { field: "form", sentence: "Akun ini dinonaktifkan. Hubungi pengelola Tuntas di tempat Anda." };
    case "locked":
      return {
        field: "form",
        sentence: `Sudah lima kali salah, jadi akun ini dikunci sampai pukul ${timeOfDay(refusal.until, "Asia/Jakarta")}. Setelah itu Anda bisa mencoba lagi.`,
      };
    case "too_many":
      return {
        field: "form",
        sentence: `Terlalu banyak percobaan masuk dari jaringan ini. Coba lagi setelah pukul ${timeOfDay(refusal.until, "Asia/Jakarta")}.`,
      };
    case "gone":
      return { field: "form", sentence: JOIN_COPY.gone };
    case "no_name":
      return { field: "name", sentence: "Isi nama Anda." };
    case "not_claimable":
      return {
        field: "form",
        sentence: "Akun dengan email ini harus dibuka oleh pengelola Tuntas. Minta tautan undangan darinya.",
      };
    case "password":
      return { field: "password", sentence: PASSWORD_FAULTS[refusal.fault] };
  }
}
