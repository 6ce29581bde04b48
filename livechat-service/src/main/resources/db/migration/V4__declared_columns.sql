-- Columns that look personal by their name: no resident is in them.
call gem.declare_column('agent', 'chat_name', 'the name that a member of staff chose for residents to see');
