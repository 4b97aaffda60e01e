import { SEED } from "./seed";

/** Words that people, goods and places are called by: as many combinations as make a full name nearly unique in a shop. */
const FIRST =
  "Adi Agus Andi Anisa Arif Ayu Bambang Bayu Budi Cahya Citra Dedi Dewi Dian Dimas Eka Eko Endah Fajar Farid Fitri Galih Gita Hadi Hana Hendra Indah Indra Intan Irfan Joko Kartika Lestari Lina Made Maya Mega Nadia Nia Novi Nur Okta Putri Rahmat Ratna Rina Rizki Sari Siti Sri Surya Taufik Tono Tri Umar Vina Wahyu Wati Yanti Yusuf";
const MIDDLE =
  "Aditya Amelia Anggraini Ananda Bagas Cahyani Darma Dwi Febri Firman Gunawan Hanifa Ilham Jaya Kirana Kusuma Laras Mahendra Melati Nugraha Oktavia Permata Pratama Puspita Rahayu Ramadhan Safitri Satria Setia Utami";
const LAST =
  "Abdullah Adriansyah Anwar Astuti Basuki Batubara Chaniago Damanik Ginting Hakim Halim Handayani Harahap Hartono Hasibuan Hidayat Iskandar Kurniawan Lubis Maharani Manurung Maulana Mulyani Nainggolan Nasution Nugroho Nurhaliza Pangestu Panjaitan Permana Prasetyo Purnama Putra Rahman Rangkuti Ritonga Saputra Saragih Setiawan Siahaan Sihombing Simanjuntak Sinaga Siregar Situmorang Subagyo Sudirman Suharto Sulistyo Susanti Suryadi Syahputra Tampubolon Wahyudi Wibowo Wicaksono Widodo Wijaya Wulandari Yulianto";
const GOODS =
  "Kemeja Batik Parang|Sambal Bawang 250 g|Kopi Gayo 500 g|Casing Silikon|Mukena Katun|Kursi Rotan|Lampu Meja LED|Serum Wajah 30 ml|Tas Selempang|Sepatu Lari|Blender 1,5 L|Panci Set|Rak Dinding|Jam Tangan|Tumbler 600 ml|Sarung Tenun|Buku Resep|Mainan Kayu|Headset Bluetooth|Gamis Polos";
const CITIES = "Jakarta|Bandung|Surabaya|Medan|Makassar|Semarang|Sleman|Padang|Denpasar|Bogor";

const words = (text: string, by = " "): string =>
  `'{${text
    .split(by)
    .map((word) => `"${word}"`)
    .join(",")}}'::text[]`;

/** SQL of the full name of person number `n`. */
export const nameOf = (n: string) =>
  `bench.one_of(${words(FIRST)}, ${n}, 1) || ' ' || bench.one_of(${words(MIDDLE)}, ${n}, 2) || ' ' || bench.one_of(${words(LAST)}, ${n}, 3)`;
/** SQL of a product, its variant (or null) and a city, by number. */
export const productOf = (n: string) => `bench.one_of(${words(GOODS, "|")}, ${n}, 6)`;
export const variantOf = (n: string) => `case when ${n} % 3 = 0 then 'Merah, M' end`;
export const cityOf = (n: string) => `bench.one_of(${words(CITIES, "|")}, ${n}, 5)`;
/** SQL of what a case is called and of the numbers of its order, by the number of the case. */
export const titleOf = (n: string) => `${productOf(n)} || coalesce(', ' || ${variantOf(n)}, '')`;
export const orderNoOf = (n: string) =>
  `upper(substr(md5('order' || ${n}), 1, 6)) || lpad(${n}::text, 9, '0')`;
export const invoiceOf = (n: string) =>
  `'INV/' || to_char(opened_at, 'YYYYMMDD') || '/MPL/' || lpad(${n}::text, 9, '0')`;
export const resiOf = (n: string) =>
  `'JX' || lpad((abs(hashint8extended(${n}, ${SEED + 2}) % 10000000000))::text, 10, '0') || lpad((${n} % 100)::text, 2, '0')`;
