-- A search is named by its case and asset, so that it is found without looking for it: the UUID (version 3) of both.
update search set id = overlay(overlay(md5(case_reference || '/' || asset) placing '3' from 13 for 1)
    placing to_hex((('x' || substr(md5(case_reference || '/' || asset), 17, 1))::bit(4)::int & 3) | 8) from 17 for 1)::uuid;
