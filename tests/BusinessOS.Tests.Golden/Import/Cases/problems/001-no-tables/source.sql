create table t (x int); drop table t;
