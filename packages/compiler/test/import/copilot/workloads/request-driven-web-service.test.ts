import { expect, it } from "vitest";
import { requestDrivenWebService } from "../../../../src/import/copilot/workloads/request-driven-web-service.ts";
import { shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

it("is a service behind a load balancer of its own", () => {
  const setting = settingOf();
  const given = workload(
    "image: { location: a, port: 5000 }\nhttp: { alias: a.com, private: true, healthcheck: { path: /ok, interval: 10s } }\ntags: { t: 1 }\ncpu: 1024\nmemory: 2048",
    "Request-Driven Web Service",
    "hello",
  );
  expect(shown(requestDrivenWebService(given, setting).value)).toBe(
    'service("hello", { cpu: 1024, memory: 2048, image: "a", ports: { http: 5000 }, routes: { http: hello-edge.route({ healthCheck: { path: "/ok", interval: 10 } }) }, assignPublicIp: true, tags: { t: "1" } })',
  );
  expect(shown(setting.constants.get("load-balancer:hello")?.value)).toBe(
    'loadBalancer("hello-edge", { domainName: "a.com", internal: true })',
  );
});
