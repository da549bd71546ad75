/** A request as a listener sees it. */
export interface Request {
  readonly path: string;
  readonly host: string;
  readonly method: string;
  /** An address of IPv4. */
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

interface Values<Value = string> {
  readonly Values: readonly Value[];
}

/** A condition of a rule, in CloudFormation's words. */
interface RuleCondition {
  readonly Field: string;
  readonly PathPatternConfig?: Values;
  readonly HostHeaderConfig?: Values;
  readonly HttpRequestMethodConfig?: Values;
  readonly SourceIpConfig?: Values;
  readonly HttpHeaderConfig?: Values & { readonly HttpHeaderName: string };
  readonly QueryStringConfig?: Values<{ readonly Key: string; readonly Value: string }>;
}

export interface Rule {
  readonly service: string;
  readonly Priority: number;
  readonly Conditions: readonly RuleCondition[];
}

/**
 * The rule that a request meets first: of a rule, every condition; of a condition, one of its values.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
export function ruleFor(rules: readonly Rule[], request: Request): Rule | undefined {
  const inOrder = rules.toSorted((left, right) => left.Priority - right.Priority);
  return inOrder.find(({ Conditions }) => Conditions.every((condition) => isMet(condition, request)));
}

function isMet(condition: RuleCondition, request: Request): boolean {
  switch (condition.Field) {
    case "path-pattern":
      return some(condition.PathPatternConfig, (pattern) => wildcards(pattern, "").test(request.path));
    case "host-header":
      return some(condition.HostHeaderConfig, (pattern) => wildcards(pattern, "i").test(request.host));
    case "http-request-method":
      return some(condition.HttpRequestMethodConfig, (method) => method === request.method);
    case "source-ip":
      return some(condition.SourceIpConfig, (block) => isIn(request.source, block));
    case "http-header": {
      const value = valueOf(request.headers, condition.HttpHeaderConfig?.HttpHeaderName ?? "");
      return value !== undefined && some(condition.HttpHeaderConfig, (pattern) => wildcards(pattern, "i").test(value));
    }
    case "query-string":
      return some(condition.QueryStringConfig, ({ Key, Value }) => {
        const value = valueOf(request.query, Key);
        return value !== undefined && wildcards(Value, "i").test(value);
      });
    default:
      throw new Error(`No request has ${condition.Field}.`);
  }
}

function some<Value>(config: Values<Value> | undefined, meets: (value: Value) => boolean): boolean {
  return config?.Values.some(meets) === true;
}

/** Of a name in any case. */
function valueOf(values: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(values).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function wildcards(pattern: string, flags: string): RegExp {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, flags);
}

function isIn(address: string, block: string): boolean {
  const [network = "", prefix] = block.split("/");
  return bits(address).startsWith(bits(network).slice(0, Number(prefix)));
}

function bits(address: string): string {
  return address
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
}
