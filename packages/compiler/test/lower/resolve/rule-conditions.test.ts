import type { RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { matchOf } from "../../../src/lower/resolve/route-match.ts";
import { conditions } from "../../../src/lower/resolve/rule-conditions.ts";

const PATH = (...Values: readonly string[]) => ({ Field: "path-pattern", PathPatternConfig: { Values } });

it.each<readonly [RouteProps, readonly object[]]>([
  [{}, [PATH("/*")]],
  [{ path: "/a" }, [PATH("/a")]],
  [{ host: "a.com" }, [{ Field: "host-header", HostHeaderConfig: { Values: ["a.com"] } }]],
  [{ host: "a.com", path: "/a" }, [{ Field: "host-header", HostHeaderConfig: { Values: ["a.com"] } }, PATH("/a")]],
  [
    { header: { "X-A": "1" }, query: { b: ["2", "3"] }, method: "GET", sourceIp: "10.0.0.0/8" },
    [
      { Field: "http-header", HttpHeaderConfig: { HttpHeaderName: "X-A", Values: ["1"] } },
      {
        Field: "query-string",
        QueryStringConfig: {
          Values: [
            { Key: "b", Value: "2" },
            { Key: "b", Value: "3" },
          ],
        },
      },
      { Field: "http-request-method", HttpRequestMethodConfig: { Values: ["GET"] } },
      { Field: "source-ip", SourceIpConfig: { Values: ["10.0.0.0/8"] } },
    ],
  ],
])("says %j", (props, expected) => {
  expect(conditions(matchOf(props))).toEqual(expected);
});
