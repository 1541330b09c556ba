// A newsroom's client, written against the generated types alone.
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

const [address, seed] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: address });

const article: components["schemas"]["Article"] = JSON.parse(readFileSync(seed, "utf-8"));
const { data, error } = await client.POST("/v1/timelines", {
  params: { query: { min_salience: 0, limit: 100 } },
  body: article,
});
if (error) throw new Error(error.detail);
const text = [...article.text];
const lines = data.events.map((event: components["schemas"]["TimelineEvent"]) => ({
  when: event.when?.edtf,
  status: event.status,
  quote: text.slice(event.quote.start, event.quote.end).join(""),
}));

const refused = await client.POST("/v1/timelines", { body: { text: "Rain fell.", published_at: "2017-02-30" } });
const problem: components["schemas"]["Problem"] | undefined = refused.error;
console.log(JSON.stringify({ lines, pointer: problem?.errors?.[0]?.pointer }));
