import type { Program } from "../compile/index.ts";
import { notify } from "./effect.ts";
import { activeParticipant, visibleAreas } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import { againstState, type Handler } from "./step.ts";

/** A message to participants who may see its area. */
export const applyMessageSent: Handler<"message-sent"> = (_program: Program, record, event) => {
  const { message: id, to, text, area, by, at } = event;
  if (record.messages.some((other) => other.id === id))
    return refuse("event/duplicate-id", "there is already a message with this id", "message");
  for (const receiver of [...to, by]) {
    const participant = activeParticipant(record, receiver);
    if (participant === undefined)
      return refuse("event/unknown-participant", "no such participant is part of the plan", "to");
    if (area !== undefined && !visibleAreas(record, participant).has(area))
      return refuse("event/out-of-role", "consent or role does not cover this area", "to");
  }
  const sent = { id, from: by, to: [...new Set(to)], text, area: area ?? null, at, readBy: [] };
  return done({
    record: { ...record, messages: [...record.messages, sent] },
    effects: sent.to.map((receiver) => notify(receiver, "message")),
  });
};

export const applyMessageRead: Handler<"message-read"> = (_program: Program, record, event) => {
  const message = record.messages.find(({ id, to }) => id === event.message && to.includes(event.by));
  if (message === undefined)
    return refuse("event/unknown-item", "there is no such message to you", "message");
  if (message.readBy.includes(event.by)) return againstState("the message");
  const messages = record.messages.map((other) =>
    other === message ? { ...other, readBy: [...other.readBy, event.by] } : other,
  );
  return done({ record: { ...record, messages } });
};
