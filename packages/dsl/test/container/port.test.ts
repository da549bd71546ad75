import type { APP_PROTOCOLS, TRANSPORT_PROTOCOLS } from "@ecs-dsl/validators/facts";
import { expectTypeOf, it } from "vitest";
import type { PortProps } from "../../src/container/port.ts";

it("a port has the protocols that ECS knows", () => {
  expectTypeOf<PortProps["protocol"]>().toEqualTypeOf<(typeof TRANSPORT_PROTOCOLS)[number] | undefined>();
  expectTypeOf<PortProps["appProtocol"]>().toEqualTypeOf<(typeof APP_PROTOCOLS)[number] | undefined>();
});
