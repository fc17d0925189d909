import { randomBytes } from 'node:crypto';
import { isObject, type Json } from './block-kit/check.ts';
import { checkContent } from './chat.ts';
import { Refusal } from './refusal.ts';
import type { Workspace } from './workspace.ts';

const triggerMs = 3_000;
const responseUses = 5;
const responseMs = 30 * 60_000;

interface Trigger {
  readonly user: string;
  readonly madeAt: number;
  used: boolean;
}

interface Response {
  readonly madeAt: number;
  uses: number;
  readonly answer: (body: Json) => void;
}

/** What a person's doing gives to an app: a trigger to open a view with, an address to answer at. Both wear off. */
export class Interactions {
  readonly #workspace: Workspace;
  readonly #triggers = new Map<string, Trigger>();
  readonly #responses = new Map<string, Response>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  makeTrigger(user: string): string {
    const id = `${Math.round(this.#workspace.now())}.${this.#workspace.nextId('').slice(-6)}.${randomBytes(16).toString('hex')}`;
    this.#triggers.set(id, { user, madeAt: this.#workspace.now(), used: false });
    return id;
  }

  /** The user whose doing made it. Good once, for three seconds. Throws a `Refusal`. */
  exchangeTrigger(id: string): string {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) throw new Refusal('invalid_trigger_id');
    if (trigger.used) throw new Refusal('exchanged_trigger_id');
    if (this.#workspace.now() - trigger.madeAt > triggerMs) throw new Refusal('expired_trigger_id');
    trigger.used = true;
    return trigger.user;
  }

  /** Path of an address at which an app may answer; each answer that is taken is handed on. */
  makeResponse(kind: 'commands' | 'actions', answer: (body: Json) => void): string {
    const path = `/${kind}/T00000001/${this.#workspace.nextId('')}/${randomBytes(12).toString('hex')}`;
    this.#responses.set(path, { madeAt: this.#workspace.now(), uses: 0, answer });
    return path;
  }

  /** What is answered to a post at such an address; null where there never was one. */
  respond(path: string, body: unknown): { status: number; data: Json } | null {
    const response = this.#responses.get(path);
    if (response === undefined) return null;
    const refuse = (status: number, error: string) => ({ status, data: { ok: false, error } });
    if (this.#workspace.now() - response.madeAt > responseMs) return refuse(404, 'expired_url');
    if (response.uses >= responseUses) return refuse(404, 'used_url');
    if (!isObject(body)) return refuse(400, 'invalid_payload');
    if (body.response_type !== undefined && !['ephemeral', 'in_channel'].includes(String(body.response_type))) {
      return refuse(400, 'invalid_payload');
    }
    try {
      if (body.delete_original !== true) checkContent(body);
    } catch (error) {
      if (error instanceof Refusal) return { status: 400, data: { ok: false, error: error.error, ...error.more } };
      throw error;
    }
    response.uses += 1;
    response.answer(body);
    return { status: 200, data: { ok: true } };
  }
}
