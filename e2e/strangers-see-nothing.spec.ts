import { expect, test } from "./fixtures";

const ORDER = "TT-2611-0412";

test("another shop, another buyer and a signed-out visitor find nothing", async ({ as, caseOf, request }) => {
  const no = await caseOf(ORDER);
  for (const person of ["stranger", "hendra", "mediator"] as const) {
    const page = await as(person);
    for (const path of [`/api/cases/${no}`, `/api/cases/${no}/preview?verb=accept_solution`]) {
      const answer = await page.request.get(path);
      expect(answer.status(), `${person} ${path}`).toBe(404);
      const missing = await page.request.get(path.replace(no, "K7Q2-999999"));
      expect(await answer.text()).toBe(await missing.text());
    }
    for (const path of [`/komplain/${no}`, `/belanja/komplain/${no}`, `/mediasi/${no}`]) {
      const answer = await page.goto(path);
      expect(answer?.status(), `${person} ${path}`).toBe(404);
    }
  }
  expect((await request.get(`/api/cases/${no}`)).status()).toBe(401);
  const visitor = await request.get(`/komplain/${no}`, { maxRedirects: 0 });
  expect(visitor.status()).toBe(307);
  expect(visitor.headers().location).toContain("/masuk");
});

test("evidence of a case is there for its sides alone", async ({ as, caseOf }) => {
  const no = await caseOf(ORDER);
  const seller = await as("pic");
  const view = await (await seller.request.get(`/api/cases/${no}`)).json();
  const file: string = view.evidence[0].urls.display;
  expect((await seller.request.get(file)).status()).toBe(200);
  const headers = (await seller.request.get(file)).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("sandbox");
  for (const person of ["stranger", "hendra", "mediator"] as const) {
    expect((await (await as(person)).request.get(file)).status(), person).toBe(404);
  }
});

test("a write from another site is refused", async ({ as }) => {
  const page = await as("pic");
  for (const headers of [{ origin: "https://jahat.example" }, { origin: "null" }]) {
    const answer = await page.request.post("/komplain", { headers, data: "[]" });
    expect(answer.status()).toBe(403);
  }
});

test("an address that cannot be read is a page that does not exist", async ({ as, request }) => {
  const page = await as("pic");
  for (const address of ["/komplain/%E0%A4%A", "/%", "/belanja/%zz/ajukan", "/gudang/%FF"]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" }).first()).toBeVisible();
    expect((await request.get(address)).status(), `${address}, signed out`).toBe(404);
  }
  expect((await page.request.get("/api/cases/%E0%A4%A")).status()).toBe(404);
});
