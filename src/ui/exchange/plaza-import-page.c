/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-page.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-import-columns.h"
#include "plaza-import-heads.h"
#include "plaza-import-line.h"
#include "plaza-intake-job.h"
#include "plaza-job-bar.h"
#include "plaza-look.h"
#include "plaza-notice.h"
#include "plaza-painted.h"
#include "plaza-window-undo.h"

/* Which rows are listed. */
typedef enum
{
  SHOW_ALL,
  SHOW_NEW,
  SHOW_CHANGED,
  SHOW_SAME,
  SHOW_OPEN,
  SHOW_BAD,
} Show;

#define N_SHOWS (SHOW_BAD + 1)

struct _PlazaImportPage
{
  AdwNavigationPage   parent_instance;

  AdwWindowTitle     *title;
  GtkButton          *bring;
  AdwWrapBox         *chips;
  GtkBox             *said;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkBox             *head;
  GtkListView        *list;
  AdwStatusPage      *nothing;
  GtkLabel           *foot;
  GtkToggleButton    *shows[N_SHOWS];
  GtkWidget          *columns;     /* where one says what the columns of a sheet are */

  PlazaCampaign      *campaign;
  GListModel         *files;       /* of GFile */
  guint               next;        /* of them: the one that is read next */
  GPtrArray          *intakes;     /* of PlazaIntake: what was read */
  PlazaJob           *job;         /* that reads; NULL for none */
  PlazaImportPlan    *plan;
  GtkFilter          *filter;
  Show                show;
  gboolean            narrow;
  GPtrArray          *mapping;     /* of PlazaColumn: as somebody said; NULL before that */
  gboolean            recalled;    /* whether it was looked how such a sheet was read before */
};

G_DEFINE_FINAL_TYPE (PlazaImportPage, plaza_import_page, ADW_TYPE_NAVIGATION_PAGE)

static guint done_signal;

static gboolean
import_page_shows (gpointer item,
                   gpointer data)
{
  PlazaImportRow *row = item;

  switch (PLAZA_IMPORT_PAGE (data)->show)
    {
    case SHOW_NEW:
      return plaza_import_row_get_state (row) == PLAZA_IMPORT_NEW;
    case SHOW_CHANGED:
      return plaza_import_row_get_state (row) == PLAZA_IMPORT_CHANGED;
    case SHOW_SAME:
      return plaza_import_row_get_state (row) == PLAZA_IMPORT_SAME;
    case SHOW_OPEN:
      return plaza_import_row_is_open (row);
    case SHOW_BAD:
      return plaza_import_row_get_state (row) == PLAZA_IMPORT_BAD;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static void
import_page_show_cb (GtkToggleButton *button,
                     PlazaImportPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->show = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "show"));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* "New 26"; what there is none of is not offered, but for the one that is chosen. */
static void
import_page_count_chip (PlazaImportPage *self,
                        Show             show,
                        const char      *label,
                        guint            n)
{
  g_autofree char *words = g_strdup_printf ("%s %u", label, n);

  gtk_button_set_label (GTK_BUTTON (self->shows[show]), words);
  gtk_widget_set_visible (GTK_WIDGET (self->shows[show]), show == SHOW_ALL || n > 0 || self->show == show);
}

static void
import_page_say_foot (PlazaImportPage        *self,
                      const PlazaImportCount *count)
{
  g_autoptr(GString) text = g_string_new (_("Nothing is written before you press the button, and one Undo takes all of it back."));
  g_autofree char *open = g_strdup_printf (ngettext ("%u row waits for an answer and stays here.",
                                                     "%u rows wait for an answer and stay here.", count->open), count->open);
  g_autofree char *bad = g_strdup_printf (ngettext ("%u row is broken and stays out.", "%u rows are broken and stay out.", count->bad), count->bad);
  g_autofree char *same = g_strdup_printf (ngettext ("%u is listed already.", "%u are listed already.", count->same), count->same);

  plaza_text_append (text, " ", count->open > 0 ? open : NULL);
  plaza_text_append (text, " ", count->bad > 0 ? bad : NULL);
  plaza_text_append (text, " ", count->same > 0 ? same : NULL);
  gtk_label_set_label (self->foot, text->str);
}

static void
import_page_say_bring (PlazaImportPage *self,
                       guint            n)
{
  g_autofree char *words = NULL;

  if (self->narrow)
    /* Translators: a button in little room: puts what was read among what waits for review. */
    words = g_strdup (_("To _Review"));
  else
    words = g_strdup_printf (ngettext ("_Put %u into Review", "_Put %u into Review", n), n);

  gtk_button_set_label (self->bring, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->bring), n > 0 && self->job == NULL);
}

static void
import_page_count_cb (PlazaImportPage *self)
{
  PlazaImportCount count;
  g_autofree char *file = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *subtitle = NULL;

  plaza_import_plan_count (self->plan, &count);
  import_page_count_chip (self, SHOW_ALL, C_("import", "All"), count.rows);
  import_page_count_chip (self, SHOW_NEW, C_("import", "New"), count.n_new);
  import_page_count_chip (self, SHOW_CHANGED, C_("import", "Changes"), count.changed);
  import_page_count_chip (self, SHOW_SAME, _("The same"), count.same);
  import_page_count_chip (self, SHOW_OPEN, _("Needs an answer"), count.open);
  import_page_count_chip (self, SHOW_BAD, _("Broken"), count.bad);
  import_page_say_foot (self, &count);
  import_page_say_bring (self, count.coming);

  file = self->intakes->len == 1 ? g_strdup (((PlazaIntake *) g_ptr_array_index (self->intakes, 0))->name)
                                 : g_strdup_printf (ngettext ("%u file", "%u files", self->intakes->len), self->intakes->len);
  rows = g_strdup_printf (ngettext ("%u row", "%u rows", count.rows), count.rows);
  subtitle = g_strdup_printf ("%s · %s", file, rows);
  adw_window_title_set_subtitle (self->title, subtitle);
  if (self->job == NULL)
    gtk_stack_set_visible_child_name (self->stack, count.rows > 0 ? "rows" : "nothing");
}

/* What is to be said of the files as a whole. */
static void
import_page_say (PlazaImportPage *self,
                 const char      *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (self->said, label);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  plaza_announce (label, text);
}

/* Of the one file that is a sheet, if it is alone. Returns: (transfer none) (nullable) (element-type PlazaColumn) */
static GPtrArray *
import_page_get_columns (PlazaImportPage *self)
{
  GPtrArray *columns = self->intakes->len == 1 ? ((PlazaIntake *) g_ptr_array_index (self->intakes, 0))->columns : NULL;

  return columns != NULL && columns->len > 0 ? columns : NULL;
}

static void
import_page_say_columns (PlazaImportPage *self)
{
  GPtrArray *columns = import_page_get_columns (self);
  guint n = columns != NULL ? plaza_import_columns_count_unused (columns) : 0;
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%u Column Not Used…", "%u Columns Not Used…", n), n) : g_strdup (_("Columns…"));

  gtk_widget_set_visible (self->columns, columns != NULL);
  gtk_button_set_label (GTK_BUTTON (self->columns), words);
  plaza_import_heads_fill (self->head, columns);
}

static void
import_page_add (PlazaImportPage *self,
                 PlazaIntake     *intake)
{
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < intake->problems->len; i++)
    import_page_say (self, ((PlazaProblem *) g_ptr_array_index (intake->problems, i))->text);
  g_ptr_array_add (self->intakes, intake);
  import_page_say_columns (self);
  if (!plaza_import_plan_add (self->plan, intake, NULL, &error))
    import_page_say (self, error->message);
}

static void import_page_read_next (PlazaImportPage *self);

static void
import_page_read_cb (GObject      *job,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr(PlazaImportPage) self = data;
  g_autoptr(GError) error = NULL;
  gboolean is_read = plaza_job_finish (PLAZA_JOB (job), result, &error);

  g_clear_object (&self->job);
  if (self->plan == NULL)
    return;

  if (is_read)
    import_page_add (self, plaza_intake_job_steal (PLAZA_JOB (job)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    import_page_say (self, error->message);
  import_page_read_next (self);
}

static void import_page_read_again (PlazaImportPage *self);

/* As such a sheet was read before, where somebody said so then. */
static gboolean
import_page_recall (PlazaImportPage *self)
{
  GPtrArray *columns = import_page_get_columns (self);

  if (self->recalled || columns == NULL)
    return FALSE;

  self->recalled = TRUE;
  self->mapping = plaza_import_columns_recall (self->campaign, columns);
  if (self->mapping == NULL)
    return FALSE;

  import_page_read_again (self);
  return TRUE;
}

static void
import_page_read_next (PlazaImportPage *self)
{
  g_autoptr(GFile) file = g_list_model_get_item (self->files, self->next++);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file == NULL)
    {
      if (import_page_recall (self))
        return;
      import_page_count_cb (self);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }
  if (path == NULL)
    {
      import_page_say (self, _("A file can be read only on this computer. Save it here first."));
      import_page_read_next (self);
      return;
    }

  self->job = plaza_intake_job_new (self->campaign, path, NULL, self->mapping);
  plaza_job_bar_run (GTK_WIDGET (self), self->job, import_page_read_cb, g_object_ref (self));
}

static void
import_page_begin_cb (GtkWidget *widget)
{
  PlazaImportPage *self = PLAZA_IMPORT_PAGE (widget);

  if (self->plan != NULL && self->next == 0)
    import_page_read_next (self);
}

static void
import_page_make_plan (PlazaImportPage *self)
{
  g_autoptr(GError) error = NULL;
  GtkFilterListModel *found;

  g_clear_object (&self->plan);
  self->plan = plaza_import_plan_new (self->campaign, PLAZA_IMPORT_SKIP_BAD, &error);
  if (self->plan == NULL)
    {
      import_page_say (self, error->message);
      return;
    }

  g_signal_connect_object (self->plan, "counted", G_CALLBACK (import_page_count_cb), self, G_CONNECT_SWAPPED);
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->plan)), g_object_ref (self->filter));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (found))));
}

static void
cancel_cb (PlazaImportPage *self)
{
  if (self->job != NULL)
    plaza_job_cancel (self->job);
  g_signal_emit (self, done_signal, 0, 0);
}

static void
import_page_read_again (PlazaImportPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->said))) != NULL)
    gtk_box_remove (self->said, child);
  gtk_widget_set_visible (GTK_WIDGET (self->said), FALSE);
  g_ptr_array_set_size (self->intakes, 0);
  self->next = 0;
  import_page_make_plan (self);
  if (self->plan != NULL)
    import_page_read_next (self);
}

/* What still waits for an answer stays here: read anew, what came in is the same as what is there. */
static void
import_page_go_on (PlazaImportPage *self)
{
  gtk_toggle_button_set_active (self->shows[SHOW_OPEN], TRUE);
  import_page_read_again (self);
}

static void
import_page_columns_chosen_cb (PlazaImportPage *self,
                               GPtrArray       *mapping)
{
  g_clear_pointer (&self->mapping, g_ptr_array_unref);
  self->mapping = g_ptr_array_ref (mapping);
  import_page_read_again (self);
}

static void
import_page_columns_cb (PlazaImportPage *self)
{
  GPtrArray *columns = import_page_get_columns (self);
  AdwDialog *dialog;

  if (columns == NULL || self->job != NULL)
    return;

  dialog = plaza_import_columns_new (columns);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (import_page_columns_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
bring_cb (PlazaImportPage *self)
{
  PlazaImportCount count;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  plaza_import_plan_count (self->plan, &count);
  /* Such a sheet is read in the same way next time. That is no step of undo, and comes before the one that is. */
  if ((self->mapping != NULL && !plaza_import_columns_remember (self->campaign, self->mapping, &error)) ||
      !plaza_import_plan_commit (self->plan, TRUE, &error))
    {
      plaza_notice_show (GTK_WIDGET (self->list), error->message);
      return;
    }

  words = g_strdup_printf (ngettext ("%u event put into review", "%u events put into review", count.coming), count.coming);
  plaza_window_undo_offer (GTK_WIDGET (self->list), self->campaign, NULL, words);
  if (count.open > 0)
    import_page_go_on (self);
  else
    g_signal_emit (self, done_signal, 0, count.coming);
}

static void
import_page_setup_cb (PlazaImportPage *self,
                      GtkListItem     *item)
{
  gtk_list_item_set_child (item, plaza_import_line_new (item));
}

static void
import_page_bind_cb (PlazaImportPage *self,
                     GtkListItem     *item)
{
  plaza_import_line_set (PLAZA_IMPORT_LINE (gtk_list_item_get_child (item)), self->plan, gtk_list_item_get_item (item), self->narrow);
}

static void
import_page_unbind_cb (PlazaImportPage *self,
                       GtkListItem     *item)
{
  plaza_import_line_set (PLAZA_IMPORT_LINE (gtk_list_item_get_child (item)), NULL, NULL, FALSE);
}

/* Lines are made anew where they become cards. */
static void
import_page_set_factory (PlazaImportPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (import_page_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (import_page_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (import_page_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

static void
import_page_set_narrow (PlazaImportPage *self,
                        gboolean         narrow)
{
  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->head), !narrow);
  gtk_scrolled_window_set_policy (self->scroller, narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  import_page_set_factory (self);
  if (self->plan != NULL)
    import_page_count_cb (self);
}

static void
narrow_cb (PlazaImportPage *self)
{
  import_page_set_narrow (self, TRUE);
}

static void
wide_cb (PlazaImportPage *self)
{
  import_page_set_narrow (self, FALSE);
}

static void
plaza_import_page_dispose (GObject *object)
{
  PlazaImportPage *self = PLAZA_IMPORT_PAGE (object);

  if (self->job != NULL)
    plaza_job_cancel (self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_IMPORT_PAGE);
  g_clear_object (&self->job);
  g_clear_object (&self->plan);
  g_clear_object (&self->filter);
  g_clear_object (&self->files);
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->intakes, g_ptr_array_unref);
  g_clear_pointer (&self->mapping, g_ptr_array_unref);

  G_OBJECT_CLASS (plaza_import_page_parent_class)->dispose (object);
}

static void
plaza_import_page_class_init (PlazaImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-review.css");
  G_OBJECT_CLASS (klass)->dispose = plaza_import_page_dispose;
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, bring);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, chips);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, said);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, head);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlazaImportPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_cb);
}

static void
import_page_add_chips (PlazaImportPage *self)
{
  for (Show show = 0; show < N_SHOWS; show++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label ("");

      gtk_widget_add_css_class (chip, "chip");
      g_object_set_data (G_OBJECT (chip), "show", GINT_TO_POINTER (show));
      self->shows[show] = GTK_TOGGLE_BUTTON (chip);
      if (show > 0)
        gtk_toggle_button_set_group (self->shows[show], self->shows[0]);
      gtk_toggle_button_set_active (self->shows[show], show == SHOW_ALL);
      gtk_widget_set_visible (chip, show == SHOW_ALL);
      g_signal_connect (chip, "toggled", G_CALLBACK (import_page_show_cb), self);
      adw_wrap_box_append (self->chips, chip);
    }

  self->columns = g_object_new (GTK_TYPE_BUTTON, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->columns, "flat");
  g_signal_connect_object (self->columns, "clicked", G_CALLBACK (import_page_columns_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->chips, self->columns);
}

static void
plaza_import_page_init (PlazaImportPage *self)
{
  self->intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_intake_free);
  self->filter = GTK_FILTER (gtk_custom_filter_new (import_page_shows, self, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  import_page_add_chips (self);
  import_page_set_factory (self);
  import_page_say_columns (self);
  gtk_stack_set_visible_child_name (self->stack, "reading");
}

/**
 * plaza_import_page_new:
 * @files: (element-type GFile): what is read, once the page is on screen
 *
 * Returns: (transfer floating): a page that shows what they would bring in
 */
AdwNavigationPage *
plaza_import_page_new (PlazaCampaign *campaign,
                       GListModel    *files)
{
  PlazaImportPage *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);

  self = g_object_new (PLAZA_TYPE_IMPORT_PAGE, NULL);
  self->campaign = g_object_ref (campaign);
  self->files = g_object_ref (files);
  import_page_make_plan (self);
  plaza_painted_then (GTK_WIDGET (self), import_page_begin_cb);

  return ADW_NAVIGATION_PAGE (self);
}
