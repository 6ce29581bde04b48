-- How the desk is organised, every version of it: the newest that can be read is in force. It names staff, no resident.
create table gem.desk_plan (
    version    integer     primary key,
    document   varchar        not null,
    changed_by varchar        not null,
    agent_id   varchar        not null,
    changed_at timestamptz not null
);
call gem.declare_other('desk_plan', 'how the desk is organised, with the chat name of who changed it');
