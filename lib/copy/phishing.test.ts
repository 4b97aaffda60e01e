import { describe, expect, it } from "vitest";
import { warnsOfPhishing } from "./phishing";

describe("warnsOfPhishing", () => {
  it.each([
    "Kirim kode OTP yang masuk ke HP ya kak",
    "Tolong sebutkan kata sandi akunnya",
    "Transfer ke rekening BCA saya saja 1234567890",
    "No rek berapa? nanti saya kirim dari luar",
    "Lanjut di wa.me/6281234567890",
    "Isi formulir refund di https://refund-tokopedia.site/klaim",
    "Buka www.tokopedia.com.penipu.net",
  ])("warns: %s", (text) => expect(warnsOfPhishing(text)).toBe(true));

  it.each([
    "Barangnya merah, padahal saya pesan biru",
    "Mohon dana dikembalikan karena acaranya besok",
    "Resi JX 8840 2217 sudah sampai Jum, 20 Nov, 15.40 WIB",
    "Lihat https://www.tokopedia.com/sekarbatik/kemeja",
    "Harganya Rp189.000, selisih 50.000 saja",
    "Sudah saya cek.Terima kasih",
  ])("stays quiet: %s", (text) => expect(warnsOfPhishing(text)).toBe(false));
});
