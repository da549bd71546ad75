import { IDLE_TIMEOUT_SECONDS, LISTENER_CERTIFICATES_MAX } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun } from "../plan/noun.ts";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import { checkRange } from "../plan/range.ts";

const CERTIFICATE_ARN = /^arn:[a-z-]+:(?:acm|iam):[a-z0-9-]*:\d{12}:(?:certificate|server-certificate)\/.+$/;

/** Reports what ELB would refuse of a load balancer and its listeners: no document carries them. */
export function checkLoadBalancer(lowering: Lowering, { subject, props }: LoadBalancerPlan): void {
  checkRange(lowering, subject, ["idleTimeoutSeconds"], props.idleTimeoutSeconds, IDLE_TIMEOUT_SECONDS);
  props.suppress?.forEach(({ code }, index) => reportUnused(lowering, subject, code, index));
  const { certificate = [] } = props;
  const certificates = typeof certificate === "string" ? [certificate] : certificate;
  const wrong = certificates.find((arn) => !CERTIFICATE_ARN.test(arn));
  if (wrong !== undefined) {
    reportAt(lowering.report, subject, ["certificate"], {
      code: "config/certificate-arn",
      message: `${capitalized(subject.words)} has the certificate ${shown(wrong)}, which is not the ARN of one.`,
      help: 'Set `certificate` to an ARN like "arn:aws:acm:us-east-1:123456789012:certificate/…".',
    });
  }
  if (certificates.length > LISTENER_CERTIFICATES_MAX + 1) {
    reportAt(lowering.report, subject, ["certificate"], {
      code: "config/certificate-limit",
      message: `${capitalized(subject.words)} has ${counted(certificates.length, "certificate")}; a listener takes ${LISTENER_CERTIFICATES_MAX + 1}.`,
      help: "Use one certificate for several names.",
    });
  }
}

/** All that is found about a load balancer are errors, and none of them can be suppressed. */
function reportUnused(lowering: Lowering, subject: Noun, code: string, index: number): void {
  reportAt(lowering.report, subject, ["suppress", index], {
    code: "suppression/unused",
    severity: "warning",
    message: `The suppression of ${code} matches no finding.`,
    help: "Remove it.",
  });
}
