-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Work that is done a moment later: the job commits with the change that asks for it, and is seen by no visitor.

create function house.enqueue(task text, payload json, key text default null, not_before timestamptz default null)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Payloads carry references, never content: the job reads what it may as the role it runs as.
  perform graphile_worker.add_job(task, payload, job_key := key, run_at := not_before);
end $$;
-- Not the worker's own: who owns a definer function can change it, and gate calls this one.
alter function house.enqueue(text, json, text, timestamptz) owner to dispatcher;
revoke execute on function house.enqueue(text, json, text, timestamptz) from public;
grant execute on function house.enqueue(text, json, text, timestamptz) to app, keeper, gate, matcher;
