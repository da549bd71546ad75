import { expect, it } from "vitest";
import { portName } from "../../../src/import/documents/port-names.ts";

it.each([
  [{ containerPort: 3000 }, true, "http"],
  [{ containerPort: 3000 }, false, "port-3000"],
  [{ containerPort: 3000, protocol: "udp" }, true, "port-3000"],
  [{ containerPort: 6379 }, true, "redis"],
  [{ containerPort: 443 }, true, "https"],
  [{ containerPort: 53, protocol: "udp" }, false, "dns"],
  [{ containerPort: 9000, appProtocol: "grpc" }, true, "grpc"],
])("names %j", (port, isMain, name) => {
  expect(portName(port, new Set(), isMain)).toBe(name);
});

it("is that of no other port", () => {
  expect(portName({ containerPort: 8081 }, new Set(["http"]), true)).toBe("port-8081");
  expect(portName({ containerPort: 53 }, new Set(["http", "port-53"]), true)).toBe("port-53-tcp");
  expect(portName({ containerPort: 53 }, new Set(["http", "port-53", "port-53-tcp"]), true)).toBe("port-53-4");
});
