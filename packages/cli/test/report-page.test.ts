import { expect, it } from "vitest";
import { html } from "../src/report/page/html.ts";
import { shareOfRuns, writeFailures, writeShare } from "../src/report/page/reliability.ts";

it.each([
  [0.99999, 40, "99.96 %", "1 run of 2,500"],
  [0.999, 40, "96.1 %", "1 run of 25"],
  [0.99, 40, "66.9 %", "33 runs of 100"],
  [0.99999, 1, "99.999 %", "1 run of 100,000"],
])("%d over %d hops is %s, %s", (perHop, hops, share, failures) => {
  const whole = shareOfRuns(perHop, hops);
  expect([writeShare(whole), writeFailures(whole)]).toEqual([share, failures]);
});

it("escapes what is put into markup, and nothing twice", () => {
  const inner = html`<b>${`"><script>'&`}</b>`;
  expect(html`<p title="${'a"b'}">${inner}</p>`.text).toBe(
    '<p title="a&#34;b"><b>&#34;&#62;&#60;script&#62;&#39;&#38;</b></p>',
  );
});
