import { chromium } from "@playwright/test";
import { connect } from "@/db/client";
import { sql } from "drizzle-orm";
import { openSession } from "@/lib/auth/sessions";
import { sealSession } from "@/lib/auth/session-token";
const [email, path, name, width = "1440", scheme = "light", height="900"] = process.argv.slice(2);
const c = connect(process.env.DATABASE_URL!, { max: 1 });
const [u] = await c.db.execute<{ id: string }>(sql`select id from users where email=${email}`);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const ctx = await b.newContext({ viewport: { width: Number(width), height: Number(height) }, colorScheme: scheme as "dark", locale: "id-ID", timezoneId: "Asia/Jakarta" });
if (u) { const sid = await openSession(c.db, u.id, "shot"); await ctx.addCookies([{ name: "tuntas.session", value: await sealSession(u.id, sid), url: "http://localhost:4100" }]); }
const p = await ctx.newPage(); p.on("console", m => { if (m.type() === "error") if (!m.text().includes("inline style")) console.log("console:", m.text().slice(0, 300)); }); p.on("pageerror", e => console.log("pageerror", e.message));
p.on("response", r => { if (r.status() >= 400) console.log(r.status(), r.url()); });
const r = await p.goto("http://localhost:4100" + path, { waitUntil: "load", timeout: 90000 }); console.log(r?.status(), p.url());
await p.waitForTimeout(2500); await p.screenshot({ path: `/tmp/lead/${name}.png` }); 
console.log("overflow", await p.evaluate(() => document.documentElement.scrollWidth - innerWidth));
await b.close(); await c.close();
