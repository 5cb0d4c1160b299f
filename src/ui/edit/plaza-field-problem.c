/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-problem.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-texts.h"

struct _PlazaFieldProblem
{
  AdwPreferencesRow       parent_instance;

  PlazaDraftField        *field;
  GSignalGroup           *signals;
  PlazaFieldFormat        format;   /* NULL: as it is typed */
  PlazaFieldTheirs        say;      /* NULL: in the words of this file */
  gpointer                data;     /* of "say" */
  GtkLabel               *label;
  GtkWidget              *choice;
};

G_DEFINE_FINAL_TYPE (PlazaFieldProblem, plaza_field_problem, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_FIELD = 1,
};

static char *
problem_say_theirs (PlazaFieldProblem *self,
                    const char        *theirs)
{
  g_autofree char *formatted = self->format != NULL ? self->format (theirs) : NULL;
  g_autofree char *visible = plaza_text_isolate (formatted != NULL ? formatted : theirs);

  if (self->say != NULL)
    return self->say (theirs, self->data);
  if (*theirs == '\0')
    return g_strdup (_("Somebody else has emptied this meanwhile."));

  /* Translators: %s is what another person typed in the same field. */
  return g_strdup_printf (_("Somebody else wrote “%s” here meanwhile."), visible);
}

/* What cannot be saved comes first, then what has to be chosen. */
static void
problem_update_cb (PlazaFieldProblem *self)
{
  g_autofree char *problem = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *contest = NULL;
  const char *words;

  if (self->field == NULL)
    return;

  g_object_get (self->field, "problem", &problem, "warning", &warning, "theirs", &theirs, NULL);
  contest = theirs != NULL ? problem_say_theirs (self, theirs) : NULL;
  words = problem != NULL ? problem : contest != NULL ? contest : warning;
  gtk_widget_set_visible (self->choice, problem == NULL && theirs != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->label),
                              (const char *[]) { "caption", problem != NULL ? "error" : "warning", NULL });
  if (words == NULL || g_str_equal (words, gtk_label_get_label (self->label)))
    return;

  gtk_label_set_label (self->label, words);
  /* Its field is described by it; but whoever types is not there any more, or hears the letters. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plaza_announce (GTK_WIDGET (self), words);
}

static void
problem_choose (PlazaFieldProblem *self,
                gboolean           theirs)
{
  if (self->field != NULL)
    plaza_draft_field_choose (self->field, theirs);
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_BACKWARD);
}

static void
keep_cb (PlazaFieldProblem *self)
{
  problem_choose (self, FALSE);
}

static void
take_cb (PlazaFieldProblem *self)
{
  problem_choose (self, TRUE);
}

static void
plaza_field_problem_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_object (value, PLAZA_FIELD_PROBLEM (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_problem_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PlazaFieldProblem *self = PLAZA_FIELD_PROBLEM (object);

  if (prop_id != PROP_FIELD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (g_set_object (&self->field, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->signals, self->field);
      problem_update_cb (self);
    }
}

/* A row wherever it stands, also where it is in no list; the keyboard goes to its buttons alone. */
static gboolean
plaza_field_problem_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
plaza_field_problem_dispose (GObject *object)
{
  PlazaFieldProblem *self = PLAZA_FIELD_PROBLEM (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FIELD_PROBLEM);
  g_clear_object (&self->field);

  G_OBJECT_CLASS (plaza_field_problem_parent_class)->dispose (object);
}

static void
plaza_field_problem_class_init (PlazaFieldProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_field_problem_get_property;
  object_class->set_property = plaza_field_problem_set_property;
  object_class->dispose = plaza_field_problem_dispose;
  widget_class->focus = plaza_field_problem_focus;

  g_object_class_install_property (object_class, PROP_FIELD,
                                   g_param_spec_object ("field", NULL, NULL, PLAZA_TYPE_DRAFT_FIELD,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/field-problem.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaFieldProblem, label);
  gtk_widget_class_bind_template_child (widget_class, PlazaFieldProblem, choice);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
plaza_field_problem_init (PlazaFieldProblem *self)
{
  static const char * const said[] = { "notify::problem", "notify::warning", "notify::theirs" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (PLAZA_TYPE_DRAFT_FIELD);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_signal_group_connect_swapped (self->signals, said[i], G_CALLBACK (problem_update_cb), self);
}

/**
 * plaza_field_problem_new:
 * @format: (nullable): how another's text is said, where it is not said as it is typed
 *
 * Returns: (transfer floating): what stands below the row of @field
 */
GtkWidget *
plaza_field_problem_new (PlazaDraftField  *field,
                         PlazaFieldFormat  format)
{
  PlazaFieldProblem *self;

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (field), NULL);

  self = g_object_new (PLAZA_TYPE_FIELD_PROBLEM, NULL);
  self->format = format;
  g_object_set (self, "field", field, NULL);

  return GTK_WIDGET (self);
}

/**
 * plaza_field_problem_say_theirs:
 * @data: for @say, as long as @self is there
 *
 * For a field of which nobody reads what is written in it.
 */
void
plaza_field_problem_say_theirs (PlazaFieldProblem *self,
                                PlazaFieldTheirs   say,
                                gpointer           data)
{
  g_return_if_fail (PLAZA_IS_FIELD_PROBLEM (self));

  self->say = say;
  self->data = data;
  problem_update_cb (self);
}
