-- CreateEnum
CREATE TYPE "steering_domain" AS ENUM ('SOMATIC', 'MENTAL_HEALTH', 'SUBSTANCE_ABUSE', 'MUNICIPAL_CARE');

-- CreateEnum
CREATE TYPE "steering_measure" AS ENUM ('COUNT', 'RATE', 'SHARE', 'INDEX');

-- CreateEnum
CREATE TYPE "steering_direction" AS ENUM ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "steering_import_state" AS ENUM ('WAITING', 'DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "steering_area_kind" AS ENUM ('COUNTRY', 'HOSPITAL_AREA', 'SUBREGION');

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "domain" "steering_domain",
    "measure" "steering_measure" NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_en" TEXT,
    "per" INTEGER,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "direction" "steering_direction" NOT NULL DEFAULT 'NEUTRAL',
    "publisher" TEXT,
    "description" TEXT,
    "description_en" TEXT,
    "aliases" TEXT[],

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "publisher" TEXT NOT NULL,
    "data_set" TEXT NOT NULL,
    "retrieved_at" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "licence" TEXT,
    "checksum" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_report" (
    "id" TEXT NOT NULL,
    "state" "steering_import_state" NOT NULL,
    "file_name" TEXT,
    "format" TEXT,
    "checksum" TEXT,
    "size" DOUBLE PRECISION,
    "author" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "batch_id" TEXT,
    "read_count" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "same_count" INTEGER NOT NULL DEFAULT 0,
    "reject_count" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,

    CONSTRAINT "import_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_line" (
    "id" TEXT NOT NULL,
    "import_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "rejected_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "klass_code" (
    "id" TEXT NOT NULL,
    "classification" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "klass_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "klass_change" (
    "id" TEXT NOT NULL,
    "old_code" TEXT NOT NULL,
    "old_name" TEXT NOT NULL,
    "new_code" TEXT NOT NULL,
    "new_name" TEXT NOT NULL,
    "date" DATE NOT NULL,

    CONSTRAINT "klass_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "kind" "steering_area_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "aliases" TEXT[],

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "batch_number_key" ON "batch"("number");

-- CreateIndex
CREATE UNIQUE INDEX "batch_known_from_key" ON "batch"("known_from");

-- CreateIndex
CREATE INDEX "import_report_batch_id_idx" ON "import_report"("batch_id");

-- CreateIndex
CREATE INDEX "rejected_line_import_id_idx" ON "rejected_line"("import_id");

-- CreateIndex
CREATE INDEX "klass_change_old_code_idx" ON "klass_change"("old_code");

-- CreateIndex
CREATE INDEX "klass_change_new_code_idx" ON "klass_change"("new_code");

-- AddForeignKey
ALTER TABLE "import_report" ADD CONSTRAINT "import_report_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_line" ADD CONSTRAINT "rejected_line_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
