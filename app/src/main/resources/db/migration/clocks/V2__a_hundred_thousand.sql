create index clock_satisfied on clocks.clock (satisfied_at desc);
