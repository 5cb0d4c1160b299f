/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-command-import-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-command-change.h"
#include "plaza-command-read.h"
#include "plaza-command.h"
#include "plaza-event-json-into.h"
#include "plaza-record-json.h"

/**
 * plaza_command_import_report_fail:
 * @path: a file that could not be read
 * @error: why, as a sentence that names it
 *
 * Counts that among what is wrong.
 */
void
plaza_command_import_report_fail (PlazaImportPlan *plan,
                                  const char      *path,
                                  const GError    *error)
{
  PlazaProblem *problem = plaza_problem_new (PLAZA_PROBLEM_BAD, 0, NULL, g_strdup (error->message));

  problem->file = plaza_command_read_name (path);
  g_ptr_array_add (plaza_import_plan_get_problems (plan), problem);
}

static PlazaProblem *
import_report_problem (PlazaImportRow *row,
                       const char     *field,
                       char           *text)
{
  PlazaProblem *problem = plaza_problem_new (PLAZA_PROBLEM_QUESTION, plaza_import_row_get_line (row), field, text);

  problem->file = g_strdup (plaza_import_row_get_file (row));
  problem->title = g_strdup (plaza_import_row_get_event (row)->title);
  return problem;
}

static void
import_report_add_change (GPtrArray              *problems,
                          PlazaImportRow         *row,
                          const PlazaFieldChange *change)
{
  if (change->is_asked)
    g_ptr_array_add (problems,
                     import_report_problem (row, change->name,
                                            /* Translators: what a field of an event says in the campaign, and in a file. */
                                            g_strdup_printf (_("it was changed here to “%1$s” since; “%2$s” waits for review"),
                                                             change->before != NULL ? change->before : "—",
                                                             change->after != NULL ? change->after : "—")));
}

static void
import_report_add_row (GPtrArray      *problems,
                       PlazaImportRow *row)
{
  GPtrArray *of_reader = plaza_import_row_get_problems (row);
  GPtrArray *changes = plaza_import_row_get_changes (row);
  GPtrArray *likes = plaza_import_row_get_likes (row);

  for (guint i = 0; i < of_reader->len; i++)
    g_ptr_array_add (problems, plaza_record_ref (g_ptr_array_index (of_reader, i)));
  for (guint i = 0; i < changes->len; i++)
    import_report_add_change (problems, row, g_ptr_array_index (changes, i));
  if (likes->len > 0 && plaza_import_row_get_state (row) == PLAZA_IMPORT_NEW)
    {
      const PlazaLike *like = g_ptr_array_index (likes, 0);

      g_ptr_array_add (problems,
                       import_report_problem (row, NULL,
                                              /* Translators: %1$s is the uid of an event, %2$s why: "same day and same contact". */
                                              g_strdup_printf (_("this may be “%1$s”, which is there already: %2$s"), like->uid, like->reason)));
    }
}

/* In the files' order. */
static GPtrArray *
import_report_list (PlazaImportPlan *plan)
{
  GPtrArray *of_files = plaza_import_plan_get_problems (plan);
  GPtrArray *problems = g_ptr_array_new_with_free_func (plaza_record_unref);

  for (guint i = 0; i < of_files->len; i++)
    g_ptr_array_add (problems, plaza_record_ref (g_ptr_array_index (of_files, i)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr(PlazaImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      import_report_add_row (problems, row);
    }

  return problems;
}

/**
 * plaza_command_import_report_note:
 *
 * Says what is to be said of the files and their rows, each in one line.
 */
void
plaza_command_import_report_note (PlazaImportPlan *plan)
{
  g_autoptr(GPtrArray) problems = import_report_list (plan);

  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = g_ptr_array_index (problems, i);
      gboolean names_itself = problem->line == 0 && problem->title == NULL && strstr (problem->text, problem->file) != NULL;
      g_autofree char *line = names_itself ? g_strdup (problem->text) : plaza_problem_write (problem);

      plaza_command_note (line);
    }
}

static void
import_report_print_changes (PlazaImportRow *row)
{
  GPtrArray *changes = plaza_import_row_get_changes (row);
  g_autofree char *uid = plaza_text_visible (plaza_import_row_get_event (row)->uid);

  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaFieldChange *change = g_ptr_array_index (changes, i);
      g_autofree char *before = plaza_text_visible (change->before != NULL ? change->before : "—");
      g_autofree char *after = plaza_text_visible (change->after != NULL ? change->after : "—");
      g_autofree char *line = g_strdup_printf ("%s: %s: %s → %s\n", uid, change->name, before, after);

      plaza_command_print (line);
    }
}

static void
import_report_print_row (PlazaImportRow *row)
{
  g_autofree char *described = NULL;
  g_autofree char *line = NULL;

  if (plaza_import_row_get_state (row) == PLAZA_IMPORT_CHANGED)
    import_report_print_changes (row);
  if (plaza_import_row_get_state (row) != PLAZA_IMPORT_NEW)
    return;

  described = plaza_command_describe_event (plaza_import_row_get_event (row));
  /* Translators: an event that comes in. */
  line = g_strdup_printf (_("New: %s"), described);
  plaza_command_print (line);
  plaza_command_print ("\n");
}

static void
import_report_add_count (GPtrArray  *counts,
                         guint       n,
                         const char *words)
{
  if (n == 0)
    return;

  g_ptr_array_add (counts, g_strdup_printf ("%u %s", n, words));
}

static void
import_report_print_waiting (guint n)
{
  g_autofree char *line =
    n > 0 ? g_strdup_printf (ngettext ("%u change waits for review: “plaza review” shows it.\n", "%u changes wait for review: “plaza review” shows them.\n", n), n)
          : NULL;

  if (line != NULL)
    plaza_command_print (line);
}

/**
 * plaza_command_import_report_print:
 *
 * Says what comes in, an event a line and a changed field a line, and then how many.
 */
void
plaza_command_import_report_print (PlazaImportPlan *plan)
{
  g_autoptr(GPtrArray) counts = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree char *line = NULL;
  PlazaImportCount count;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr(PlazaImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);

      import_report_print_row (row);
    }

  plaza_import_plan_count (plan, &count);
  /* Translators: these stand behind a number of events, with commas between them: “26 new, 8 changed, 4 the same”. */
  import_report_add_count (counts, count.n_new, C_("imported events", "new"));
  import_report_add_count (counts, count.changed, C_("imported events", "changed"));
  import_report_add_count (counts, count.same, C_("imported events", "the same"));
  import_report_add_count (counts, count.bad, C_("imported events", "cannot be right"));
  if (counts->len == 0)
    return;

  line = g_strjoinv (", ", (GStrv) counts->pdata);
  plaza_command_print (line);
  plaza_command_print ("\n");
  import_report_print_waiting (count.waiting);
}

static void
import_report_write_count (PlazaJsonWriter *writer,
                           const char      *name,
                           guint            n)
{
  plaza_json_writer_key (writer, name);
  plaza_json_writer_number (writer, n);
}

static void
import_report_write_events (PlazaJsonWriter *writer,
                            PlazaImportPlan *plan)
{
  plaza_json_writer_key (writer, "events");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan)); i++)
    {
      g_autoptr(PlazaImportRow) row = g_list_model_get_item (G_LIST_MODEL (plan), i);
      PlazaImportState state = plaza_import_row_get_state (row);

      /* What another row of the file says newer, or again, is no event of its own. */
      if (state != PLAZA_IMPORT_BAD && (state != PLAZA_IMPORT_SAME || plaza_import_row_get_before (row) != NULL))
        plaza_event_json_write_into (writer, plaza_import_row_get_event (row), PLAZA_AUDIENCE_STAFF);
    }
  plaza_json_writer_end (writer, ']');
}

static void
import_report_write_problems (PlazaJsonWriter *writer,
                              PlazaImportPlan *plan)
{
  static const char * const untold[] = { "title", NULL };
  g_autoptr(GPtrArray) problems = import_report_list (plan);

  plaza_json_writer_key (writer, "problems");
  plaza_json_writer_begin (writer, '[');
  for (guint i = 0; i < problems->len; i++)
    {
      plaza_json_writer_begin (writer, '{');
      plaza_record_json_write_without (writer, &plaza_problem_type, g_ptr_array_index (problems, i), untold);
      plaza_json_writer_end (writer, '}');
    }
  plaza_json_writer_end (writer, ']');
}

/**
 * plaza_command_import_report_print_json:
 *
 * Writes the events as they come in, what is to be said of them, and how many there are of what kind.
 */
void
plaza_command_import_report_print_json (PlazaImportPlan *plan)
{
  PlazaJsonWriter writer;
  PlazaImportCount count;
  g_autofree char *text = NULL;

  plaza_import_plan_count (plan, &count);
  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  import_report_write_events (&writer, plan);
  import_report_write_problems (&writer, plan);
  import_report_write_count (&writer, "new", count.n_new);
  import_report_write_count (&writer, "changed", count.changed);
  import_report_write_count (&writer, "same", count.same);
  plaza_json_writer_end (&writer, '}');
  text = plaza_json_writer_steal (&writer);
  plaza_command_write (text);
}
