/** One thing a shop sells; `picture` names one of the product's own drawings. */
export type SeedProduct = {
  sku: string;
  name: string;
  variants: readonly string[];
  picture: string;
  /** As the marketplace sorts it; food cannot be sent back for a change of mind. */
  category: string;
  price: number;
  weightGrams: number;
};

/** Each variant is an article of its own; the first has the plain number. */
export function skuOf(product: SeedProduct, variant: number): string {
  return variant === 0 ? product.sku : `${product.sku}-${variant + 1}`;
}

export type SeedBuyer = { name: string; city: string; phone: string; email: string };

const product = (
  sku: string,
  name: string,
  picture: string,
  price: number,
  weightGrams: number,
  ...variants: string[]
): SeedProduct => ({ sku, name, picture, category: categoryOf(picture), price, weightGrams, variants });

const FOOD = ["sambal", "kopi"];

function categoryOf(picture: string): string {
  return FOOD.some((food) => picture.startsWith(food)) ? "makanan" : "lainnya";
}

/** What each shop sells, by shop code. */
export const CATALOG: Readonly<Record<string, readonly SeedProduct[]>> = {
  K7Q2: [
    product(
      "SB-KMJ-BIR",
      "Kemeja Batik Parang Lengan Panjang",
      "kemeja-biru",
      189_000,
      350,
      "Biru, L",
      "Biru, M",
      "Biru, XL",
    ),
    product(
      "SB-KMJ-MRH",
      "Kemeja Batik Kawung Lengan Pendek",
      "kemeja-merah",
      165_000,
      320,
      "Merah, L",
      "Merah, M",
    ),
    product("SB-KAIN-TLS", "Kain Batik Tulis Sidomukti 2,4 m", "kain", 425_000, 500, "Sogan", "Latar putih"),
    product("SB-TAS-SLG", "Tas Selempang Batik Perca", "tas", 98_000, 280, "Cokelat", "Hijau tua"),
    product("SB-SDL-01", "Sandal Kulit Motif Truntum", "sandal", 135_000, 600, "Ukuran 39", "Ukuran 42"),
  ],
  M5KN: [
    product(
      "MK-TRP",
      "Mukena Traveling Parasut Premium",
      "mukena",
      149_000,
      450,
      "Dusty pink",
      "Navy",
      "Sage",
    ),
    product("MK-SLK", "Mukena Sutra Bordir Dewasa", "mukena", 329_000, 700, "Putih tulang", "Mocca"),
    product("MK-TAS", "Tas Mukena Serut", "tas", 39_000, 120, "Abu muda"),
  ],
  D4PR: [
    product(
      "SU-LDO-200",
      "Sambal Lado Mudo Botol Kaca 200 g",
      "sambal",
      38_000,
      380,
      "Pedas",
      "Sangat pedas",
    ),
    product("SU-RDG-250", "Rendang Daging Siap Santap 250 g", "sambal", 89_000, 320, "Original"),
    product("SU-BLC-500", "Keripik Balado Singkong 500 g", "sambal", 45_000, 550, "Pedas manis", "Pedas"),
    product("SU-PKT-03", "Paket Sambal Uda Isi 3 Botol", "sambal", 105_000, 1_150, "Campur"),
  ],
  B6KG: [
    product(
      "KG-ARB-250",
      "Kopi Arabika Gayo Natural 250 g",
      "kopi",
      92_000,
      270,
      "Biji",
      "Giling sedang",
      "Giling halus",
    ),
    product("KG-WIN-200", "Kopi Gayo Wine 200 g", "kopi", 118_000, 220, "Biji", "Giling sedang"),
    product("KG-DRP-10", "Drip Bag Kopi Gayo Isi 10", "kopi", 75_000, 180, "Medium roast"),
  ],
  C8CN: [
    product(
      "CC-IP15-CLR",
      "Casing iPhone 15 Bening Anti Kuning",
      "casing",
      59_000,
      80,
      "iPhone 15",
      "iPhone 15 Pro",
    ),
    product("CC-SMA55", "Casing Samsung A55 Softcase Matte", "casing", 35_000, 70, "Hitam", "Lavender"),
    product("CC-KBL-C60", "Kabel Data USB-C ke USB-C 60 W 1,5 m", "kabel", 49_000, 90, "Hitam", "Putih"),
    product("CC-KBL-LTG", "Kabel Lightning Nilon 1 m", "kabel", 42_000, 80, "Abu-abu"),
  ],
  G3RT: [
    product(
      "GR-LMP-45",
      "Lampu Gantung Rotan Diameter 45 cm",
      "lampu",
      275_000,
      1_900,
      "Natural",
      "Cokelat tua",
    ),
    product("GR-TAS-01", "Tas Rotan Bundar Tali Kulit", "tas", 185_000, 650, "Natural"),
    product("GR-LMP-MJ", "Lampu Meja Anyaman Bambu", "lampu", 149_000, 1_200, "Natural", "Putih"),
  ],
  L9TM: [
    product("LT-SRM-30", "Serum Wajah Niacinamide 30 ml", "serum", 79_000, 120, "30 ml"),
    product("LT-SRM-VC", "Serum Vitamin C 20 ml", "serum", 95_000, 100, "20 ml"),
    product("LT-KAIN-STR", "Kain Sutra Sengkang 2 m", "kain", 365_000, 420, "Merah marun", "Hijau zamrud"),
    product("LT-KOPI-TRJ", "Kopi Toraja Sapan 200 g", "kopi", 98_000, 230, "Biji", "Giling halus"),
  ],
};

const buyer = (name: string, city: string, phone: string, account: string): SeedBuyer => ({
  name,
  city,
  phone,
  email: `${account}@pembeli.test`,
});

/** The buyers of the demo accounts; they buy in every shop. */
export const RINA = buyer("Rina Wulandari", "Semarang", "0812-0000-4101", "rina");
export const HENDRA = buyer("Hendra Gunawan", "Surabaya", "0813-0000-4102", "hendra");

export const BUYERS: readonly SeedBuyer[] = [
  buyer("Siti Rahayu", "Bandung", "0812-0000-5101", "siti.rahayu"),
  buyer("Agung Nugroho", "Yogyakarta", "0857-0000-5102", "agung.nugroho"),
  buyer("Maria Sinaga", "Medan", "0813-0000-5103", "maria.sinaga"),
  buyer("I Made Suardana", "Denpasar", "0819-0000-5104", "made.suardana"),
  buyer("Nur Aisyah", "Makassar", "0852-0000-5105", "nur.aisyah"),
  buyer("Budi Hartono", "Jakarta Barat", "0811-0000-5106", "budi.hartono"),
  buyer("Lestari Widodo", "Solo", "0856-0000-5107", "lestari.widodo"),
  buyer("Yohanes Lawalata", "Ambon", "0821-0000-5108", "yohanes.lawalata"),
  buyer("Desi Ratnasari", "Padang", "0853-0000-5109", "desi.ratnasari"),
  buyer("Fajar Ramadhan", "Bekasi", "0812-0000-5110", "fajar.ramadhan"),
  buyer("Cut Meutia Zahara", "Banda Aceh", "0823-0000-5111", "cut.zahara"),
  buyer("Eko Prasetyo", "Cirebon", "0815-0000-5112", "eko.prasetyo"),
  buyer("Melati Kusumawardani", "Malang", "0858-0000-5113", "melati.k"),
  buyer("Rahmat Hidayat", "Banjarmasin", "0822-0000-5114", "rahmat.hidayat"),
  buyer("Grace Wenda", "Jayapura", "0821-0000-5115", "grace.wenda"),
  buyer("Dian Permatasari", "Tangerang Selatan", "0877-0000-5116", "dian.permata"),
];

/** How a courier's resi looks, given ten digits of its own. */
export const COURIERS: Readonly<Record<string, (digits: string) => string>> = {
  JNE: (digits) => `54046${digits}`,
  "J&T Express": (digits) => `JX${digits}`,
  SiCepat: (digits) => `00${digits}`,
  AnterAja: (digits) => `1000${digits}`,
  "LEX ID": (digits) => `LXAD-${digits}`,
  "GoSend Instant": (digits) => `GK-11-${digits.slice(-9)}`,
};
