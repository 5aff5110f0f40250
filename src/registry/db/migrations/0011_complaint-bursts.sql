CREATE TABLE "complaint_network" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"network" text NOT NULL,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "quarantined" text;--> statement-breakpoint
ALTER TABLE "complaint_network" ADD CONSTRAINT "complaint_network_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_network_forget" ON "complaint_network" USING btree ("forget_at");--> statement-breakpoint
CREATE INDEX "case_file_quarantined" ON "case_file" USING btree ("id") WHERE "case_file"."quarantined" is not null;