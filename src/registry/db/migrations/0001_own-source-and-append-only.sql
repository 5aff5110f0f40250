INSERT INTO "source" ("id", "name") VALUES (0, 'decisions of this registry');
--> statement-breakpoint
-- Losing half an import in a crash loses nothing: it is begun again.
ALTER TABLE "staged_entry" SET UNLOGGED;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON "case_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
