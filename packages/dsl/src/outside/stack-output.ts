import { placed } from "../call-site.ts";
import { outputReference, type Reference } from "../reference.ts";

/**
 * An output of a stack that is there already, in the account and the region of the environment: of another app, of another
 * tool. It stands wherever an id, an ARN or text does.
 *
 * `deploy.sh` reads it at each deployment and passes it to the stacks that have it, so that the other stack is not locked by
 * them; it refuses, before anything is changed, where there is no such output. A stack of the app itself is reported as
 * `config/stack-output`: what it has is a value of the noun.
 *
 * @param stack the name of the stack, as CloudFormation has it
 * @param output the name of its output
 * @example network: network.existing({ vpcId: stackOutput("platform", "VpcId"), … })
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html
 */
export function stackOutput(stack: string, output: string): Reference<"output"> {
  const resource = placed({ kind: "stack-output", source: "existing", name: stack, props: {} } as const, stackOutput);
  return outputReference(resource, output, stackOutput);
}
