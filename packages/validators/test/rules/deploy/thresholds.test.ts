import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const breaker = (type: unknown, value: unknown) => ({
  serviceName: "api",
  deploymentConfiguration: {
    deploymentCircuitBreaker: { enable: true, rollback: true, thresholdConfiguration: { type, value } },
  },
});

describeRule("deploy/circuit-breaker-threshold", "service", {
  at: "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.value",
  accepts: {
    "all of them": breaker("BOUNDED_PERCENT", 100),
    "one percent": breaker("UNBOUNDED_PERCENT", 1),
    three: breaker("COUNT", 3),
    many: breaker("COUNT", 200),
  },
  rejects: {
    "more than all": {
      document: breaker("BOUNDED_PERCENT", 101),
      says: [
        'The deployments of service "api" give up when 101 percent of the tasks failed; more than all of them have to fail.',
        "Set `value` to 100 or less; it is 50 unless given.",
      ],
    },
    "more than all, without bounds": {
      document: breaker("UNBOUNDED_PERCENT", 200),
      says: [
        'The deployments of service "api" give up when 200 percent of the tasks failed; more than all of them have to fail.',
        "Set `value` to 100 or less; it is 50 unless given.",
      ],
    },
    none: {
      document: breaker("COUNT", 0),
      says: [
        'The deployments of service "api" give up after 0 failed tasks; they would before they began.',
        "Set `value` to 3 or more.",
      ],
    },
    one: {
      document: breaker("COUNT", 1),
      says: [
        'The deployments of service "api" give up after one failed task; AWS itself waits for 3, as a task may fail for other reasons.',
        "Set `value` to 3 or more.",
      ],
    },
    two: {
      document: breaker("COUNT", 2),
      says: [
        'The deployments of service "api" give up after 2 failed tasks; AWS itself waits for 3, as a task may fail for other reasons.',
        "Set `value` to 3 or more.",
      ],
    },
  },
  unknown: [breaker(UNKNOWN, 101), breaker("COUNT", UNKNOWN), breaker(UNKNOWN, 2)],
});
