import { type Kysely, type Selectable, sql } from 'kysely';
import type { StoryQuery, StoryRepository } from '../app/ports/store.ts';
import type { Story, StoryMember } from '../domain/story.ts';
import type { StoryMemberRow, StoryNameRow, Tables } from './tables.ts';

export function storyRepository(db: Kysely<Tables>): StoryRepository {
  return {
    async get(id) {
      const row = await db.selectFrom('stories').select('story_json').where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toStory(row);
    },
    async put(story) {
      const rest = { severity: listedSeverity(story), updated_at: story.updatedAt, story_json: JSON.stringify(story) };
      await db
        .insertInto('stories')
        .values({ id: story.id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
      await db.deleteFrom('story_names').where('story_id', '=', story.id).execute();
      await db.deleteFrom('story_dates').where('story_id', '=', story.id).execute();
      const names = nameRows(story);
      if (names.length > 0) await db.insertInto('story_names').values(names).execute();
      const days = [...new Set(story.dates.map(({ day }) => day))].map((day) => ({ story_id: story.id, day }));
      if (days.length > 0) await db.insertInto('story_dates').values(days).execute();
    },
    async addMember(member) {
      const row = toMemberRow(member);
      await db
        .insertInto('story_members')
        .values(row)
        .onConflict((conflict) => conflict.columns(['member_kind', 'member_id']).doNothing())
        .execute();
    },
    async changeRole({ memberKind, memberId, role }) {
      await db
        .updateTable('story_members')
        .set({ role })
        .where('member_kind', '=', memberKind)
        .where('member_id', '=', memberId)
        .execute();
    },
    async membersOf(storyId) {
      const rows = await db
        .selectFrom('story_members')
        .selectAll()
        .where('story_id', '=', storyId)
        .orderBy('joined_at')
        .execute();
      return rows.map(toMember);
    },
    async storyOf(memberKind, memberId) {
      const row = await db
        .selectFrom('story_members')
        .selectAll()
        .where('member_kind', '=', memberKind)
        .where('member_id', '=', memberId)
        .executeTakeFirst();
      return row === undefined ? null : toMember(row);
    },
    async find(query) {
      const rows = await sql<{ story_json: string }>`
        ${from(query, 'stories.story_json')} order by ${sql.ref(orderedBy(query))} desc
        limit ${query.limit} offset ${query.offset ?? 0}`.execute(db);
      return rows.rows.map(toStory);
    },
    async count(query) {
      const rows = await sql<{ count: number }>`select count(*) as count from (${from(query, 'stories.id')})`.execute(
        db,
      );
      return Number(rows.rows[0]?.count ?? 0);
    },
    async newsBetween(from, to, limit) {
      const rows = await sql<{ story_json: string }>`
        select stories.story_json from stories where stories.id in (
          select story_id from story_members where joined_at >= ${from} and joined_at < ${to} and role <> 'copy')
        order by stories.updated_at desc limit ${limit}`.execute(db);
      return rows.rows.map(toStory);
    },
    async withDatesFrom(day, limit) {
      const rows = await sql<{ story_json: string }>`
        select stories.story_json, min(story_dates.day) as soonest from story_dates
        join stories on stories.id = story_dates.story_id where story_dates.day >= ${day}
        group by stories.id order by soonest limit ${limit}`.execute(db);
      return rows.rows.map(toStory);
    },
  };
}

/** One company or regulator is read along its own index; everything else along the stories' own. */
function orderedBy(query: Omit<StoryQuery, 'limit'>): string {
  return query.company === undefined && query.regulator === undefined ? 'stories.updated_at' : 'named.updated_at';
}

function from(query: Omit<StoryQuery, 'limit'>, column: string) {
  const byName = query.company !== undefined || query.regulator !== undefined;
  const at = sql.ref(orderedBy(query));
  const conditions = [sql`1 = 1`];
  if (query.company !== undefined) conditions.push(sql`named.kind = 'company' and named.name = ${query.company}`);
  else if (query.regulator !== undefined)
    conditions.push(sql`named.kind = 'regulator' and named.name = ${query.regulator}`);
  if (query.since !== undefined) conditions.push(sql`${at} >= ${query.since}`);
  if (query.until !== undefined) {
    // Whether one that went on since had begun is asked of it only then.
    conditions.push(
      sql`(${at} < ${query.until} or json_extract(stories.story_json, '$.firstSeenAt') < ${query.until})`,
    );
  }
  const least = query.leastSeverity ?? (byName || query.unsure === true ? undefined : 1);
  if (least !== undefined) conditions.push(sql`stories.severity >= ${least}`);
  const tables = byName ? sql`story_names as named join stories on stories.id = named.story_id` : sql`stories`;
  return sql`select ${sql.ref(column)} from ${tables} where ${sql.join(conditions, sql` and `)}`;
}

/** An unsure story is below every list that is for everybody. */
function listedSeverity(story: Story): number {
  return story.unsure === true ? 0 : story.severity;
}

function nameRows(story: Story): StoryNameRow[] {
  if (story.unsure === true) return [];
  const row = (kind: StoryNameRow['kind']) => (name: string) => ({
    story_id: story.id,
    kind,
    name,
    severity: story.severity,
    updated_at: story.updatedAt,
  });
  return [
    ...new Set(story.companies).values().map(row('company')),
    ...new Set(story.regulators).values().map(row('regulator')),
    ...new Set(story.jurisdictions).values().map(row('jurisdiction')),
  ];
}

function toStory({ story_json }: { story_json: string }): Story {
  return JSON.parse(story_json) as Story;
}

function toMember(row: Selectable<StoryMemberRow>): StoryMember {
  return {
    storyId: row.story_id,
    memberKind: row.member_kind as StoryMember['memberKind'],
    memberId: row.member_id,
    joinedAt: row.joined_at,
    role: row.role as StoryMember['role'],
  };
}

function toMemberRow(member: StoryMember): StoryMemberRow {
  return {
    story_id: member.storyId,
    member_kind: member.memberKind,
    member_id: member.memberId,
    joined_at: member.joinedAt,
    role: member.role,
  };
}
