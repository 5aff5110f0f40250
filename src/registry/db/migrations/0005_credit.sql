CREATE TABLE "credit_rating" (
	"identifier" text NOT NULL,
	"day" integer NOT NULL,
	"grade" text NOT NULL,
	"score" double precision NOT NULL,
	"low" double precision NOT NULL,
	"high" double precision NOT NULL,
	"confidence" double precision NOT NULL,
	"band" smallint NOT NULL,
	"caps" jsonb NOT NULL,
	"since" integer NOT NULL,
	CONSTRAINT "credit_rating_identifier_day_pk" PRIMARY KEY("identifier","day")
);
--> statement-breakpoint
CREATE TABLE "evaluator" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evaluator_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"method" text NOT NULL,
	"since" text NOT NULL,
	"conflicts" text NOT NULL,
	"weight" double precision NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "evaluator_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "identity_edge" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identity_edge_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"a" text NOT NULL,
	"b" text NOT NULL,
	"relation" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"confidence" double precision NOT NULL,
	"added_by" text NOT NULL,
	"retracted_at" timestamp with time zone,
	"retracted_by" text,
	"retracted_reason" text,
	CONSTRAINT "identity_edge_two" CHECK ("identity_edge"."a" <> "identity_edge"."b")
);
--> statement-breakpoint
CREATE TABLE "identity_role" (
	"identifier" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "red_listing" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "red_listing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"identifier" text NOT NULL,
	"criteria" text[] NOT NULL,
	"sponsor" text NOT NULL,
	"evidence" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"proposed_by" text NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" text,
	"expires_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "third_party_rating" (
	"evaluator_id" integer NOT NULL,
	"identifier" text NOT NULL,
	"day" integer NOT NULL,
	"value" double precision NOT NULL,
	"worst" double precision NOT NULL,
	"best" double precision NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "third_party_rating_identifier_evaluator_id_day_pk" PRIMARY KEY("identifier","evaluator_id","day")
);
--> statement-breakpoint
ALTER TABLE "third_party_rating" ADD CONSTRAINT "third_party_rating_evaluator_id_evaluator_id_fk" FOREIGN KEY ("evaluator_id") REFERENCES "public"."evaluator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_edge_a" ON "identity_edge" USING btree ("a");--> statement-breakpoint
CREATE INDEX "identity_edge_b" ON "identity_edge" USING btree ("b");--> statement-breakpoint
CREATE INDEX "red_listing_identifier" ON "red_listing" USING btree ("identifier");