import type { State } from "../compile/index.ts";
import type { ChannelName, PlanChannel, ServiceSource } from "../model/index.ts";

/**
 * The ways to reach a service, in the order of what this customer wants; those that this customer cannot use come
 * last, with the reason, and are never left out. Unknown answers change nothing.
 */
export function channelsFor(state: State, service: ServiceSource): readonly PlanChannel[] {
  const wanted = wantedChannels(state);
  const place = (channel: ChannelName) =>
    wanted.includes(channel) ? wanted.indexOf(channel) : wanted.length;
  const inOrder = [...service.channels].sort((a, b) => place(a) - place(b));
  const channels = inOrder.map((channel) => channelFor(state, service, channel));
  return [...channels.filter(({ usable }) => usable), ...channels.filter(({ usable }) => !usable)];
}

function wantedChannels({ event, slots, program }: State): readonly ChannelName[] {
  const { preference, order } = event.source.channels ?? {};
  const fact = preference === undefined ? undefined : program.facts.get(preference);
  const wish = fact === undefined ? undefined : slots[fact.slot];
  return typeof wish === "string" && order !== undefined && Object.hasOwn(order, wish)
    ? (order[wish] ?? [])
    : [];
}

function channelFor({ event, slots }: State, service: ServiceSource, channel: ChannelName): PlanChannel {
  const obstacles = event.source.channels?.cannot ?? [];
  const obstacle = obstacles.find(
    (entry, index) =>
      entry.channels.includes(channel) &&
      (entry["strong-identification-only"] !== true || service.identification !== "none") &&
      event.cannot[index]?.(slots) === true,
  );
  return { channel, usable: obstacle === undefined, why: obstacle?.text ?? null };
}
