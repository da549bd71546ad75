import { expect, it } from "vitest";
import { exposedOf, isPort, publishedOf } from "../../../../src/import/compose/features/published.ts";
import { remarks } from "../../shown.ts";
import { compose } from "../setting-of.ts";

it.each([
  ["8080:80", [[80, 8080, false, false]]],
  ["80", [[80, undefined, false, false]]],
  ["127.0.0.1:9000:9000", [[9000, 9000, false, true]]],
  ["0.0.0.0:53:53/udp", [[53, 53, true, false]]],
  ["127.0.0.1::80", [[80, undefined, false, true]]],
  [
    "3000-3001:4000-4001",
    [
      [4000, 3000, false, false],
      [4001, 3001, false, false],
    ],
  ],
  ["{ target: 80, published: '8080', host_ip: 127.0.0.1 }", [[80, 8080, false, true]]],
  ["80:http", []],
  ["1:70000", []],
])("reads %s", (text, ports) => {
  const given = compose(`[${text.startsWith("{") ? text : JSON.stringify(text)}]`);
  expect(publishedOf(given).map((each) => [each.target, each.published, each.isUdp, each.isLocal])).toEqual(ports);
});

it("says what is no port", () => {
  const given = compose("[x, 99999, '80', '1-2']");
  expect(exposedOf(given)).toEqual([80]);
  expect(remarks(given).length).toBe(3);
  expect([isPort(0), isPort(1), isPort(65_535), isPort(65_536), isPort(1.5)]).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
