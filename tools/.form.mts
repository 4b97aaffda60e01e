import { chromium } from "@playwright/test"; import { connect } from "@/db/client"; import { sql } from "drizzle-orm"; import { openSession } from "@/lib/auth/sessions"; import { sealSession } from "@/lib/auth/session-token";
const c = connect(process.env.DATABASE_URL!, { max: 1 }); const [u] = await c.db.execute<{ id: string }>(sql`select id from users where email='rina@pembeli.test'`);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const ctx = await b.newContext({ viewport: { width: 360, height: 800 }, locale: "id-ID", timezoneId: "Asia/Jakarta" });
await ctx.addCookies([{ name: "tuntas.session", value: await sealSession(u!.id, await openSession(c.db, u!.id, "x")), url: "http://localhost:4100" }]);
const p = await ctx.newPage(); await p.goto("http://localhost:4100/belanja"); 
console.log("overflow:", await p.evaluate(() => [...document.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.tagName + "." + (e.className?.toString?.() ?? "").slice(0, 80) + " " + e.getBoundingClientRect().right).slice(0, 8)));
const card = p.locator("article,li,section").filter({ hasText: "PN26110201" }).last(); await card.getByRole("link", { name: /Ajukan Komplain/ }).click(); await p.waitForURL(/ajukan/, {timeout: 60000}); await p.waitForTimeout(3000);
console.log(await p.locator("main").ariaSnapshot()); await p.screenshot({ path: "/tmp/lead/form.png", fullPage: true }); await b.close(); await c.close();
