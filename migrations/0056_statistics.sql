-- Columns that changed their order of letters lost what the planner knew of them: until the next automatic look every list would read all people.

analyze unit;
analyze post;
analyze employee;
