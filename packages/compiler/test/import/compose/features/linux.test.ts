import { expect, it } from "vitest";
import { isOn, linuxOf } from "../../../../src/import/compose/features/linux.ts";
import { remarks, shown } from "../../shown.ts";
import { compose, verdicts } from "../setting-of.ts";

it("has what Fargate offers, and says what it does not", () => {
  const given = compose(
    "user: 1000\nread_only: true\ninit: true\ncap_add: [SYS_PTRACE, NET_ADMIN]\ncap_drop: [CAP_CHOWN, odd]\nulimits: { nofile: { soft: 1, hard: 2 }, core: 0 }\nsysctls: { net.core.somaxconn: 1024, vm.x: 1 }",
  );
  expect(shown(linuxOf(given, { "/tmp": 64 }))).toBe(
    '{ user: "1000", readonlyRootFilesystem: true, ulimits: { nofile: { softLimit: 1, hardLimit: 2 } }, linuxParameters: { initProcessEnabled: true, capabilities: { add: ["SYS_PTRACE"], drop: ["CHOWN"] }, tmpfs: { "/tmp": 64 } }, systemControls: { "net.core.somaxconn": "1024" } }',
  );
  expect(verdicts(remarks(given))).toEqual([
    "cap_add.1 left-out",
    "cap_drop.1 left-out",
    "ulimits.core left-out",
    "sysctls.vm.x left-out",
  ]);
  expect(shown(linuxOf(compose("ulimits: { nofile: -1 }"), {}))).toBe("{ ulimits: { nofile: 1048576 } }");
});

it("is on where it is true", () => {
  expect([isOn(undefined), isOn(compose("true")), isOn(compose("false")), isOn(compose("1"))]).toEqual([
    undefined,
    true,
    undefined,
    undefined,
  ]);
});
