import type { Json } from "./json.ts";
import type { Live, LiveStack } from "./live.ts";
import { token } from "./tokens.ts";
import { weightedGroups } from "./traffic.ts";

interface State {
  /** By region and name, in the order of their creation. */
  readonly stacks: ReadonlyMap<string, LiveStack>;
  /** What exists outside of every stack: kept by its policy, or left behind. */
  readonly outside: readonly Live[];
  /** Target groups that running tasks are registered in. */
  readonly filled: ReadonlySet<string>;
  /** The target group that ECS has shifted all traffic of a rule to, since CloudFormation wrote the rule. */
  readonly shifted: ReadonlyMap<string, string>;
}

/** An AWS account as CloudFormation sees it. */
export class Account {
  #state: State = { stacks: new Map(), outside: [], filled: new Set(), shifted: new Map() };
  #made = 0;
  #served: ReadonlySet<string> = new Set();
  /** Namespaces of Service Connect that no stack makes, by their names. */
  readonly namespaces: readonly string[];

  constructor(namespaces: readonly string[] = []) {
    this.namespaces = namespaces;
  }

  get stacks(): readonly LiveStack[] {
    return Array.from(this.#state.stacks.values());
  }

  stack(region: string, name: string): LiveStack | undefined {
    return this.#state.stacks.get(`${region}/${name}`);
  }

  /** The last one that was deployed stands last. A stack without resources is one that was deleted. */
  setStack(stack: LiveStack): void {
    const [stacks, key] = [new Map(this.#state.stacks), `${stack.region}/${stack.name}`];
    stacks.delete(key);
    if (stack.resources.size > 0) stacks.set(key, stack);
    this.#state = { ...this.#state, stacks };
  }

  exported(region: string, name: string): Json | undefined {
    return this.stacks.find((stack) => stack.region === region && stack.exports[name] !== undefined)?.exports[name];
  }

  get outside(): readonly Live[] {
    return this.#state.outside;
  }

  leaveOutside(live: Live): void {
    this.#state = { ...this.#state, outside: [...this.#state.outside, live] };
  }

  /** What was outside belongs to a stack again. */
  takeBack(live: Live): void {
    this.#state = { ...this.#state, outside: this.#state.outside.filter((one) => one !== live) };
  }

  get filled(): ReadonlySet<string> {
    return this.#state.filled;
  }

  /** Target groups that had tasks when the deployment began: whoever got answers from them notices when they fail. */
  get served(): ReadonlySet<string> {
    return this.#served;
  }

  beginDeployment(): void {
    this.#served = this.#state.filled;
  }

  /** Tasks leave target groups, and register in others. */
  moveTasks(left: ReadonlySet<string>, groups: ReadonlySet<string>): void {
    const stayed = [...this.#state.filled].filter((group) => !left.has(group));
    this.#state = { ...this.#state, filled: new Set([...stayed, ...groups]) };
  }

  /** ECS changes the weights of a rule. */
  shift(rule: string, group: string): void {
    this.#state = { ...this.#state, shifted: new Map([...this.#state.shifted, [rule, group]]) };
  }

  /** CloudFormation writes a rule, with the weights of its template. */
  writeRule({ identity }: Live): void {
    const { [token(identity)]: _gone, ...shifted } = Object.fromEntries(this.#state.shifted);
    this.#state = { ...this.#state, shifted: new Map(Object.entries(shifted)) };
  }

  /** The target group that a rule sends everything to, where there is one. */
  liveGroup(rule: string): string | undefined {
    const live = this.stacks
      .flatMap(({ resources }) => [...resources.values()])
      .find((one) => token(one.identity) === rule);
    return this.#state.shifted.get(rule) ?? (live === undefined ? undefined : [...weightedGroups(live)][0]);
  }

  /** The target groups that a rule or a listener sends requests to. */
  receivers(live: Live): ReadonlySet<string> {
    const shifted = this.#state.shifted.get(token(live.identity));
    return shifted === undefined ? weightedGroups(live) : new Set([shifted]);
  }

  nextIdentity(stack: string, id: string): string {
    this.#made += 1;
    return `${stack}/${id}#${this.#made}`;
  }

  /** Takes everything back to where it is now. */
  checkpoint(): () => void {
    const state = this.#state;
    return () => {
      this.#state = state;
    };
  }
}
